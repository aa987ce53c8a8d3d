import { operationInWords } from '#core/domain/migration/operations.ts'
import type { Plan, SeveritySetting, Stage, StageId, Waiver } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { stageChanges } from '../changes/changes.ts'
import { type FindingsInShort, inShort } from './findings-in-short.ts'

/** What an edit would do to a plan: to its stages in words, and to its findings. */
export interface EditPreview extends FindingsPreview {
  readonly stages: readonly StagePreview[]
  /** What it changes beside the stages: waivers and severities. */
  readonly others: readonly string[]
}

export interface FindingsPreview {
  /** Open findings that it removes. */
  readonly goes: FindingsInShort
  /** Open findings that it brings. */
  readonly comes: FindingsInShort
}

export interface StagePreview {
  readonly stage: StageId
  readonly name: string
  readonly changes: readonly string[]
}

interface Judged {
  readonly plan: Plan
  readonly findings: readonly Finding[]
}

export function previewOf(before: Judged, after: Judged): EditPreview {
  return {
    stages: after.plan.stages.flatMap((stage) => stagePreview(before.plan, after.plan, stage)),
    others: [...stagesGone(before.plan, after.plan), ...settingsChanged(before.plan, after.plan)],
    ...findingsPreviewOf(before.findings, after.findings),
  }
}

export const findingsPreviewOf = (before: readonly Finding[], after: readonly Finding[]): FindingsPreview => ({
  goes: inShort(openWithout(before, after)),
  comes: inShort(openWithout(after, before)),
})

/** Stages in a row to which the same happens. */
export interface PreviewRun {
  readonly key: StageId
  /** "Deploy", or "Deploy to Move users" of three and more. */
  readonly title: string
  readonly changes: readonly string[]
}

export function runsOf(stages: readonly StagePreview[]): readonly PreviewRun[] {
  const runs: StagePreview[][] = []
  for (const stage of stages) {
    const run = runs.at(-1)
    if (run?.[0] && run[0].changes.join('\n') === stage.changes.join('\n')) run.push(stage)
    else runs.push([stage])
  }
  const single = ({ stage, name, changes }: StagePreview): PreviewRun => ({ key: stage, title: name, changes })
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.length < 3) return run.map(single)
    return { ...single(first), title: `${first.name} to ${last.name}` }
  })
}

function stagePreview(before: Plan, after: Plan, stage: Stage): readonly StagePreview[] {
  const { id: key, name } = stage
  const was = before.stages.find(({ id }) => id === key)
  const changes = was ? stageDifferences(before, after, was, stage) : ['The stage is added']
  return changes.length === 0 ? [] : [{ stage: key, name, changes }]
}

function stageDifferences(before: Plan, after: Plan, was: Stage, is: Stage): readonly string[] {
  return [
    ...(was.name === is.name ? [] : [`It is renamed from ${was.name}`]),
    ...(was.interim === is.interim ? [] : [is.interim ? 'It becomes interim' : 'It becomes the end state']),
    ...(was.approved && !is.approved ? [`Its approval by ${was.approved.by} is taken back`] : []),
    ...stageChanges(was, is, none).map(({ text }) => text),
    ...operationsWithout(before, was, is).map((text) => `Operation removed: ${text}`),
    ...operationsWithout(after, is, was).map((text) => `Operation added: ${text}`),
  ]
}

/** One stage in two plans: no step leads from the one to the other. */
const none: Stage['operations'] = []

/** The operations of the step to a stage that another one has not, in words. */
function operationsWithout(plan: Plan, stage: Stage, other: Stage): readonly string[] {
  const words = ({ operations }: Stage) =>
    operations.map((one) => operationInWords(one, stageBeforeIn(plan, stage), stage))
  const known = words(other)
  return words(stage).filter((text) => !known.includes(text))
}

const stageBeforeIn = ({ stages }: Plan, stage: Stage): Stage => stages[stages.indexOf(stage) - 1] ?? stage

const stagesGone = (before: Plan, after: Plan): readonly string[] =>
  before.stages
    .filter((stage) => !after.stages.some(({ id }) => id === stage.id))
    .map(({ name }) => `The stage ${name} is removed`)

function settingsChanged(before: Plan, after: Plan): readonly string[] {
  const waivers = (from: Plan, to: Plan) => from.waivers.filter((waiver) => !to.waivers.includes(waiver))
  const settings = new Set([...Object.keys(before.severities), ...Object.keys(after.severities)])
  const changed = [...settings].filter((rule) => before.severities[rule] !== after.severities[rule])
  return [
    ...waivers(before, after).map((waiver) => `${waiverWords(waiver)} is removed`),
    ...waivers(after, before).map((waiver) => `${waiverWords(waiver)} is added`),
    ...changed.map((rule) => `The severity of ${rule} becomes ${settingWords(after.severities[rule])}`),
  ]
}

const waiverWords = ({ rule, reason }: Waiver): string => `The waiver of ${rule} (${reason})`
const settingWords = (setting: SeveritySetting | undefined): string => setting ?? 'its own again'

/** A finding that only changes its severity or is waived now counts as another one. */
function openWithout(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const key = (finding: Finding) => `${finding.severity} ${identityOf(finding)}`
  const known = new Set(others.filter(({ waived }) => !waived).map(key))
  return some.filter((finding) => !finding.waived && !known.has(key(finding)))
}
