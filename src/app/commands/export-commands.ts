import {
  BadgeCheck,
  ClipboardCopy,
  FileDiff,
  FileTerminal,
  FileText,
  Image,
  ListChecks,
  type LucideIcon,
  Waypoints,
} from 'lucide-react'
import { slugOf } from '#core/model/ids.ts'
import { stageBefore } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { differenceOfStages } from '#formats/changes/difference.ts'
import { render as changesAsMarkdown } from '#formats/changes/markdown.ts'
import type { Format } from '#formats/format.ts'
import type { FormatInput as Input, Inputs } from '#formats/inputs.ts'
import { formatsFor } from '#formats/list.ts'
import { reachReport } from '#formats/reach/reach-report.ts'
import { writeClipboard } from '../platform/clipboard.ts'
import { saveFile } from '../platform/files.ts'
import { version } from '../platform/program.ts'
import { reportOf } from '../store/derived.ts'
import { proofFor } from '../store/end-state.ts'
import { announce } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { anotherStage, aPlan, inPlan, type Need, type PlanAtHand } from './needs.ts'

/** Something that leaves the planner in every form that the list of formats has for it. */
interface Source<I extends Input, Given extends PlanAtHand> {
  readonly input: I
  readonly title: string
  readonly icon: LucideIcon
  /** Those of forms that have one of their own. */
  readonly icons?: Readonly<Record<string, LucideIcon>>
  /** What follows plan and stage in the name of the file. */
  readonly suffix?: string
  readonly needs: Need<Given>
  inputOf(given: Given): Inputs[I]
}

const source = <I extends Input, Given extends PlanAtHand>(declared: Source<I, Given>): Source<I, Given> => declared

const shownStage = source({
  input: 'drawing',
  title: 'this stage',
  icon: Image,
  needs: aPlan,
  inputOf: ({ plan, stage }) => ({ plan, stages: [stage.id], report: reportOf(plan) }),
})

const changes = source({
  input: 'changes',
  title: 'the changes',
  icon: FileDiff,
  suffix: 'changes',
  needs: anotherStage,
  inputOf: ({ plan, stage, other }) => differenceOfStages(plan, other, stage),
})

const aStep = inPlan(({ plan, stage }) =>
  stageBefore(plan, stage.id) ? {} : 'This is the first stage: no step leads to it.',
)

const runbook = source({
  input: 'runbook',
  title: 'the runbook of this step',
  icon: FileText,
  icons: { ps1: FileTerminal },
  needs: aStep,
  inputOf: ({ plan, stage }) => ({ plan, stages: [stage.id], findings: reportOf(plan).findings }),
})

const problems = source({
  input: 'findings',
  title: 'the problems',
  icon: ListChecks,
  suffix: 'problems',
  needs: aPlan,
  inputOf: ({ plan }) => ({ plan, report: reportOf(plan), rules, version }),
})

const reach = source({
  input: 'reach',
  title: 'who reaches what',
  icon: Waypoints,
  suffix: 'reach',
  needs: aPlan,
  inputOf: ({ plan, stage }) => reachReport(plan, stage.id),
})

const aProof = inPlan(({ plan }) => {
  const proof = proofFor(plan)
  return proof ? { proof } : 'A plan without a stage has no end state.'
})

const endState = source({
  input: 'proof',
  title: 'the proof of the end state',
  icon: BadgeCheck,
  suffix: 'end-state',
  needs: aProof,
  inputOf: ({ plan, proof }) => ({ plan, proof }),
})

export const problemExports = commandsFor(formatsFor('findings'), problems)
export const reachExports = commandsFor(formatsFor('reach'), reach)
export const endStateExports = commandsFor(formatsFor('proof'), endState)
export const stageExports = commandsFor(formatsFor('drawing'), shownStage)
export const changesExports = commandsFor(formatsFor('changes'), changes)
export const runbookExports = commandsFor(formatsFor('runbook'), runbook)

export const exportCommands = {
  ...stageExports,
  exportPng: command({
    title: 'Export this stage as PNG',
    group: 'file',
    icon: Image,
    needs: aPlan,
    async run(at) {
      const [{ sheetsOf }, { stackedScenes }, { paintScene }] = await Promise.all([
        import('#formats/drawing/sheets.ts'),
        import('#formats/drawing/stacked-scenes.ts'),
        import('../platform/paint-scene.ts'),
      ])
      const { blob, scale } = await paintScene(
        stackedScenes(sheetsOf(shownStage.inputOf(at)).map(({ scene }) => scene)),
        2,
      )
      if (!(await saveFile(blob, fileNameOf(at, 'png'), 'image/png'))) return
      announce(`The stage is exported as PNG${scale < 2 ? ', scaled down to what this browser can draw' : ''}.`)
    },
  }),
  ...changesExports,
  copyChanges: command({
    title: 'Copy the changes as Markdown',
    group: 'file',
    icon: ClipboardCopy,
    needs: anotherStage,
    async run(at) {
      const isDone = await writeClipboard(changesAsMarkdown(changes.inputOf(at)))
      announce(
        isDone ? 'The changes are copied as Markdown.' : 'This browser copies nothing for a page: export them instead.',
      )
    },
  }),
  ...runbookExports,
  ...problemExports,
  ...reachExports,
  ...endStateExports,
} satisfies Record<string, Command>

/** A command for each form of what is handed over. */
function commandsFor<I extends Input, F extends Format<I>, Given extends PlanAtHand>(
  forms: readonly F[],
  from: Source<I, Given>,
) {
  const { input, title, icon, icons, needs } = from
  const commands = forms.map((form): readonly [string, Command] => [
    `export.${input}.${form.id}`,
    command({
      title: `Export ${title} as ${form.title}`,
      group: 'file',
      icon: icons?.[form.id] ?? icon,
      needs,
      run: (given: Given) => exportAs(form, from, given),
    }),
  ])
  return Object.fromEntries(commands) as Readonly<Record<`export.${I}.${F['id']}`, Command>>
}

async function exportAs<I extends Input, Given extends PlanAtHand>(
  form: Format<I>,
  { inputOf, suffix }: Source<I, Given>,
  given: Given,
): Promise<void> {
  const content = await form.render(inputOf(given))
  const name = fileNameOf(given, suffix === undefined ? form.extension : `${suffix}.${form.extension}`)
  if (await saveFile(content, name, form.mediaType)) announce(`Saved as ${name}.`)
}

const fileNameOf = ({ plan, stage }: PlanAtHand, ending: string): string =>
  `${slugOf(plan.name) || 'plan'}.${slugOf(stage.name) || 'stage'}.${ending}`
