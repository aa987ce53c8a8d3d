import { createCheck } from '#core/checking/check.ts'
import { lostApprovals, withoutStaleApprovals } from '#core/edits/approvals.ts'
import { type EditScope, editScopes } from '#core/edits/edit.ts'
import { changedStages } from '#core/edits/edit-scopes.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { type Takeable, takeIn, takenInParts } from '#core/edits/intake/take-in.ts'
import { type Next, nextOf, takeNext, type Whereto } from '#core/edits/intake/take-next.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { ok, type Result } from '#core/model/base/result.ts'
import type { Entity } from '#core/model/entity.ts'
import { newPlan, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { counted } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { choiceOf, type IntakeGroup, intakeGroups } from '#core/views/intake/lines.ts'
import { type FindingsPreview, findingsPreviewOf } from '#core/views/previews/fix-preview.ts'
import { driftFacts } from '#formats/changes/drift.ts'
import { hasEdited, readEdited, whereEdited } from '#formats/importers/both-topologies.ts'
import { factsOf } from '#formats/importers/facts.ts'
import { knownGroupChat } from '#formats/importers/group-chat-choice.ts'
import type {
  FileError,
  ImportChoices,
  Imported,
  ImportFacts,
  Notice,
  SourceFile,
} from '#formats/importers/importer.ts'
import { allNotices } from '#formats/importers/loss-notices.ts'
import { readImport, readToCompare } from '#formats/importers/read-import.ts'
import type { NextAnswer } from '../../store/dialogs.ts'

/** What an import is brought into. */
export interface ImportTarget {
  readonly plan: Plan
  readonly stage: StageId
  /** The stage is only compared with the files. */
  readonly isCompared?: boolean
}

export interface ImportReading {
  readonly facts: ImportFacts
  /** What is assumed and left out is told by the facts. */
  readonly intake: Takeable
  readonly groups: readonly IntakeGroup[]
  /** What else differs, in a comparison. */
  readonly beside: readonly string[]
  /** The edited topology, where both of a Topology Builder file are taken. */
  readonly edited?: Edited | undefined
}

interface Edited {
  readonly imported: Imported
  /** The stage that it comes to. */
  readonly whereto: Whereto
}

/** A plan that has nothing yet. */
export const emptyTarget = (name: string): ImportTarget => ({ plan: newPlan(name, emptyTopology), stage: 'today' })

/** Reads files and compares them with what they are brought into; tells what it does. */
export function readingOf(
  files: readonly SourceFile[],
  choices: ImportChoices,
  { plan, stage: id, isCompared = false }: ImportTarget,
  tell: (step: string) => void = () => undefined,
): Result<ImportReading, FileError> {
  tell(`Reading ${sizeInWords(files)} …`)
  const all = { ...choices, knownGroupChat: knownGroupChat(plan) }
  const read = isCompared ? readToCompare(files, all) : readImport(files, all)
  if (!read.ok) return read
  tell(`Comparing ${counted(read.value.entities.length, 'object')} …`)
  const stage = stageOf(plan, id)
  if (!stage) throw new Error(`The plan has no stage ${id}.`)
  const { losses, ...intake } = intakeOf(plan, stage, read.value)
  const own = { ...factsOf(read.value), notices: allNotices(losses, read.value) }
  const edited = hasEdited(choices, own) ? readEdited(files, all) : undefined
  if (edited?.ok === false) return edited
  const facts = edited ? askingOfBoth(own, edited.value) : own
  const beside = isCompared ? driftFacts(stage, facts, intake) : []
  const next = edited && { imported: edited.value, whereto: whereEdited(plan, id, files) }
  return ok({ facts, intake, beside, groups: intakeGroups(stage, intake), edited: next })
}

/** What files leave open in one of both topologies is asked once. */
function askingOfBoth(published: ImportFacts, edited: ImportFacts): ImportFacts {
  const isKnown = new Set(published.proposals.map(({ fqdn }) => fqdn))
  const newer = new Set([...(published.newerProducts ?? []), ...(edited.newerProducts ?? [])])
  return {
    ...published,
    proposals: [...published.proposals, ...edited.proposals.filter(({ fqdn }) => !isKnown.has(fqdn))],
    newerProducts: [...newer],
  }
}

/** "big.xml, 49 MB", "3 files". */
function sizeInWords(files: readonly SourceFile[]): string {
  const [first] = files
  const what = first && files.length === 1 ? first.name : counted(files.length, 'file')
  const megabytes = Math.round(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6)
  return megabytes === 0 ? what : `${what}, ${megabytes} MB`
}

/** What is taken over, and in which stages. */
export interface ImportChoice {
  /** Of the lines. */
  readonly keys: ReadonlySet<string>
  readonly scope: EditScope
  /** What is removed from the stage that gets the edited topology, where that was there: the keys of its lines. */
  readonly removedNext?: ReadonlySet<string>
}

/** What comes of an import. */
export interface Consequences extends FindingsPreview {
  /** What the stages are called that the plan has then. */
  readonly stageNames: ReadonlyMap<StageId, string>
  /** The stages that it changes by each scope. */
  readonly stages: ScopedStages
  /** The stages whose approvals it takes back. */
  readonly unapproved: readonly Stage[]
  /** The stage that is added for the edited topology, where both are taken. */
  readonly next: NextStage | undefined
}

/** What a stage gets by an import beyond what the stage before it has then, and what that assumes and lacks. */
interface NextStage {
  readonly name: string
  /** A stage that is added is as the edited topology has it; from another one what is gone is removed by choice. */
  readonly isAdded: boolean
  readonly groups: readonly IntakeGroup[]
  readonly notices: readonly Notice[]
}

/** What comes to the stage after by what is chosen; undefined where there can be none. */
export function nextAnswerOf(
  { plan, stage }: ImportTarget,
  { intake, edited }: Pick<ImportReading, 'intake' | 'edited'>,
  { keys, scope, removedNext }: ImportChoice,
): NextAnswer | undefined {
  if (!edited) return undefined
  const { imported, whereto } = edited
  const next = nextOf(takeIn(plan, stage, intake, choiceOf(keys), [], scope), stage, whereto, imported, intake.gone)
  if (!next) return undefined
  const { losses, ...taken } = next.intake
  return { whereto, intake: { ...taken, gone: goneBy(next, removedNext) }, notices: allNotices(losses, imported) }
}

/** What is gone by the topology from a stage that is added, or chosen to be removed from one that was there. */
const goneBy = ({ isAdded, intake: { gone } }: Next, removed?: ReadonlySet<string>): readonly Entity[] =>
  isAdded ? gone : gone.filter(({ id }) => removed?.has(id))

/** Names of stages. */
export type ScopedStages = Readonly<Record<EditScope, readonly string[]>>

/** Which findings, stages and approvals come, change and go by what is chosen. */
export function consequencesOf(
  { plan, stage }: ImportTarget,
  { intake, edited }: Pick<ImportReading, 'intake' | 'edited'>,
  { keys, scope, removedNext }: ImportChoice,
): Consequences {
  const chosen = choiceOf(keys)
  const withNext = (first: Plan, one: EditScope) => {
    const next = edited && nextOf(first, stage, edited.whereto, edited.imported, intake.gone)
    if (!next) return { next, taken: first }
    const chosenOfNext = { ...next, intake: { ...next.intake, gone: goneBy(next, removedNext) } }
    return { next, taken: takeNext(plan, chosenOfNext, [], one) }
  }
  const { next, taken } = withNext(takeIn(plan, stage, intake, chosen, [], scope), scope)
  const after = withoutStaleApprovals(plan, taken)
  const takenBy = (one: EditScope) =>
    one === scope ? taken : withNext(atOnce(takenInParts(plan, stage, intake, chosen, one)), one).taken
  const namesIn = (one: EditScope) => changedStages(plan, takenBy(one)).map(({ name }) => name)
  const check = createCheck(rules)
  const findingsOf = (one: Plan) => check(one, undefined, { fixes: false }).findings
  return {
    ...findingsPreviewOf(findingsOf(plan), findingsOf(after)),
    stageNames: new Map(after.stages.map(({ id, name }) => [id, name])),
    stages: Object.fromEntries(editScopes.map((one) => [one, namesIn(one)])) as unknown as ScopedStages,
    unapproved: lostApprovals(plan, after),
    next: edited &&
      next && {
        name: next.stage.name,
        isAdded: next.isAdded,
        groups: intakeGroups(next.stage, next.intake),
        notices: allNotices(next.intake.losses, edited.imported),
      },
  }
}
