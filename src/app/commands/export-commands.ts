import { ClipboardCopy, Copy, CopyPlus, FileOutput, Printer } from 'lucide-react'
import { openDialog } from '../store/dialog-store.ts'
import { type Command, command } from './command.ts'
import type { Listed } from './exports/source.ts'
import { type SourceId, sources } from './exports/sources.ts'
import { aPlan, comparedWith, type Need, type PlanAtHand } from './needs.ts'
import { whenAsked } from './when-asked.ts'

const exporting = whenAsked(() => import('./exports/index.ts'))

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
      run: (given: PlanAtHand) => exporting.ask(({ exportAs }) => exportAs(form, source, given as never)),
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
    run: (given) => exporting.ask(({ copyPicture }) => copyPicture(given)),
  }),
  copyPictureAsSvg: command({
    title: 'Copy picture as SVG',
    group: 'file',
    icon: CopyPlus,
    needs: aPlan,
    run: (given) => exporting.ask(({ copyPictureAsSvg }) => copyPictureAsSvg(given)),
  }),
  printStage: command({
    title: 'Print…',
    group: 'file',
    icon: Printer,
    needs: aPlan,
    run: (given) => exporting.ask(({ printStage }) => printStage(given)),
  }),
  printAllStages: command({
    title: 'Print all stages…',
    group: 'file',
    icon: Printer,
    needs: aPlan,
    run: (given) => exporting.ask(({ printAllStages }) => printAllStages(given)),
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
    run: ({ plan, stage, other }) => exporting.ask(({ copyChanges }) => copyChanges(plan, other, stage)),
  }),
} satisfies Record<string, Command>
