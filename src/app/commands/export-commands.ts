import { slugOf } from '#core/model/ids.ts'
import { type Plan, type Stage, stageBefore } from '#core/model/plan.ts'
import { differenceOfStages } from '#formats/changes/difference.ts'
import { render as changesAsMarkdown } from '#formats/changes/markdown.ts'
import type { Format } from '#formats/format.ts'
import { formatsFor } from '#formats/list.ts'
import type { Inputs, Need } from '#formats/needs.ts'
import { writeClipboard } from '../platform/clipboard.ts'
import { saveFile } from '../platform/files.ts'
import { comparedStage } from '../store/compare-store.ts'
import { current, reportOf } from '../store/derived.ts'
import { say } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { nothingToCompare } from './compare-commands.ts'
import { noPlan } from './file-commands.ts'

interface Shown {
  readonly plan: Plan
  readonly stage: Stage
}

/** Something that leaves the planner in every form that the list of formats has for it. */
interface Source<N extends Need> {
  readonly needs: N
  readonly title: string
  /** What follows plan and stage in the name of the file. */
  readonly suffix?: string
  disabledReason(): string | undefined
  input(shown: Shown): Inputs[N]
}

const shownStage: Source<'stage'> = {
  needs: 'stage',
  title: 'this stage',
  disabledReason: noPlan,
  input: ({ plan, stage }) => ({ plan, stage: stage.id, report: reportOf(plan) }),
}

const changes: Source<'changes'> = {
  needs: 'changes',
  title: 'the changes',
  suffix: 'changes',
  disabledReason: nothingToCompare,
  input: ({ plan, stage }) => differenceOfStages(plan, comparedStage(plan, stage) ?? plan.stages[1] ?? stage, stage),
}

const runbook: Source<'runbook'> = {
  needs: 'runbook',
  title: 'the runbook of this step',
  disabledReason() {
    const now = current()
    if (!now) return noPlan()
    return stageBefore(now.plan, now.stage.id) ? undefined : 'This is the first stage: no step leads to it.'
  },
  input: ({ plan, stage }) => ({ plan, stage: stage.id, findings: reportOf(plan).findings }),
}

export const stageExports = commandsFor(formatsFor('stage'), shownStage)
export const changesExports = commandsFor(formatsFor('changes'), changes)
export const runbookExports = commandsFor(formatsFor('runbook'), runbook)

export const exportCommands = {
  ...stageExports,
  exportPng: {
    title: 'Export this stage as PNG',
    group: 'file',
    disabledReason: shownStage.disabledReason,
    async run() {
      const now = current()
      if (!now) return
      const [{ sceneOf }, { paintScene }] = await Promise.all([
        import('#core/views/scene/scene-of.ts'),
        import('../platform/paint-scene.ts'),
      ])
      const { blob, scale } = await paintScene(sceneOf(shownStage.input(now)), 2)
      if (!(await saveFile(blob, fileNameOf(now, 'png'), 'image/png'))) return
      say(`The stage is exported as PNG${scale < 2 ? ', scaled down to what this browser can draw' : ''}.`)
    },
  },
  ...changesExports,
  copyChanges: {
    title: 'Copy the changes as Markdown',
    group: 'file',
    disabledReason: changes.disabledReason,
    async run() {
      const now = current()
      if (!now) return
      const isDone = await writeClipboard(changesAsMarkdown(changes.input(now)))
      say(
        isDone ? 'The changes are copied as Markdown.' : 'This browser copies nothing for a page: export them instead.',
      )
    },
  },
  ...runbookExports,
} satisfies Record<string, Command>

/** A command for each form of what is handed over. */
function commandsFor<N extends Need, F extends Format<N>>(forms: readonly F[], source: Source<N>) {
  const { needs, title, disabledReason } = source
  const commands = forms.map((form): readonly [string, Command] => [
    `export.${needs}.${form.id}`,
    { title: `Export ${title} as ${form.title}`, group: 'file', disabledReason, run: () => exportAs(form, source) },
  ])
  return Object.fromEntries(commands) as Readonly<Record<`export.${N}.${F['id']}`, Command>>
}

async function exportAs<N extends Need>(form: Format<N>, { input, suffix }: Source<N>): Promise<void> {
  const now = current()
  if (!now) return
  const content = await form.render(input(now))
  const name = fileNameOf(now, suffix === undefined ? form.extension : `${suffix}.${form.extension}`)
  if (await saveFile(content, name, form.mediaType)) say(`Saved as ${name}.`)
}

const fileNameOf = ({ plan, stage }: Shown, ending: string): string =>
  `${slugOf(plan.name) || 'plan'}.${slugOf(stage.name) || 'stage'}.${ending}`
