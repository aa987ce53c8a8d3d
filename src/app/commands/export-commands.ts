import { ClipboardCopy, Copy, CopyPlus, FileOutput, Printer } from 'lucide-react'
import { differenceOfStages } from '#formats/changes/difference.ts'
import { render as changesAsMarkdown } from '#formats/changes/markdown.ts'
import { writeClipboard } from '../platform/clipboard.ts'
import { openDialog } from '../store/dialog-store.ts'
import { announce } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { exportAs } from './exports/export-file.ts'
import { copyPicture, copyPictureAsSvg, printAllStages, printStage } from './exports/pictures.ts'
import type { Listed } from './exports/source.ts'
import { type SourceId, sources } from './exports/sources.ts'
import { aPlan, comparedWith, type Need, type PlanAtHand } from './needs.ts'

type ExportsOf<Id extends SourceId> = Readonly<
  Record<`export.${Id}.${(typeof sources)[Id]['formats'][number]['id']}`, Command>
>

/** A command for each form of something that leaves the planner. */
export function exportsOf<Id extends SourceId>(id: Id): ExportsOf<Id> {
  const source: Listed<string> = sources[id]
  const commands = source.formats.map((form): readonly [string, Command] => [
    `export.${id}.${form.id}`,
    command({
      title: `Export ${source.title} as ${form.title}`,
      group: 'file',
      icon: source.icon,
      needs: source.needs as Need<PlanAtHand>,
      run: (given: PlanAtHand) => exportAs(form, source, given as never),
    }),
  ])
  return Object.fromEntries(commands) as ExportsOf<Id>
}

export const exportCommands = {
  openExport: command({
    title: 'Export…',
    group: 'file',
    icon: FileOutput,
    shortcuts: ['Shift+E'],
    when: 'free',
    needs: aPlan,
    run: () => openDialog({ type: 'export' }),
  }),
  copyPicture: command({
    title: 'Copy picture as PNG',
    group: 'file',
    icon: Copy,
    needs: aPlan,
    run: copyPicture,
  }),
  copyPictureAsSvg: command({
    title: 'Copy picture as SVG',
    group: 'file',
    icon: CopyPlus,
    needs: aPlan,
    run: copyPictureAsSvg,
  }),
  printStage: command({
    title: 'Print…',
    group: 'file',
    icon: Printer,
    needs: aPlan,
    run: printStage,
  }),
  printAllStages: command({
    title: 'Print all stages…',
    group: 'file',
    icon: Printer,
    needs: aPlan,
    run: printAllStages,
  }),
  ...exportsOf('stage'),
  ...exportsOf('stages'),
  ...exportsOf('step'),
  ...exportsOf('comparison'),
  ...exportsOf('changes'),
  ...exportsOf('runbook'),
  ...exportsOf('migration'),
  ...exportsOf('problems'),
  ...exportsOf('reach'),
  ...exportsOf('endState'),
  ...exportsOf('rooms'),
  ...exportsOf('members'),
  ...exportsOf('pack'),
  ...exportsOf('tables'),
  ...exportsOf('objectsTable'),
  ...exportsOf('roomsTable'),
  ...exportsOf('membersTable'),
  ...exportsOf('findingsTable'),
  ...exportsOf('changesTable'),
  ...exportsOf('reachTable'),
  ...exportsOf('runbookTable'),
  ...exportsOf('waiversTable'),
  copyChanges: command({
    title: 'Copy the changes as Markdown',
    group: 'file',
    icon: ClipboardCopy,
    needs: comparedWith,
    async run({ plan, stage, other }) {
      const isDone = await writeClipboard(changesAsMarkdown(differenceOfStages(plan, other, stage)))
      announce(
        isDone ? 'The changes are copied as Markdown.' : 'This browser copies nothing for a page: export them instead.',
      )
    },
  }),
} satisfies Record<string, Command>
