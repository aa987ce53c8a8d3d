import { operationInWords } from '#core/domain/migration/operations.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Operation, Plan, Stage, Waiver } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { capital, listed, nameOf } from '#core/model/words.ts'
import { stageChanges } from './changes.ts'
import type { StageChange } from './stage-change.ts'

/** One stage of two plans: in both of them, or in one only. */
export interface StageDifference {
  readonly before: Stage | undefined
  readonly after: Stage | undefined
  /** What the stage says of itself, and the operations of its step, in sentences. */
  readonly facts: readonly string[]
  readonly changes: readonly StageChange[]
}

interface PlanDifference {
  /** What the plan says of itself: name, waivers, severities. */
  readonly facts: readonly string[]
  /** The stages that differ, in the order of the newer plan; those that are gone stand at the end. */
  readonly stages: readonly StageDifference[]
}

/** What differs between two plans; their stages are matched by id, then by name. */
export function planChanges(before: Plan, after: Plan): PlanDifference {
  const pairs = pairsOf(before, after)
  const stages = pairs.map((pair) => stageDifference(pair, before, after))
  return {
    facts: [...settingFacts(before, after), ...orderFact(pairs, before), ...waiverFacts(before, after)],
    stages: stages.filter((one) => !one.before || !one.after || one.facts.length + one.changes.length > 0),
  }
}

type Pair = Pick<StageDifference, 'before' | 'after'>

function pairsOf(before: Plan, after: Plan): readonly Pair[] {
  const left = new Set(before.stages)
  const take = (isIt: (stage: Stage) => boolean): Stage | undefined => {
    const found = [...left].find(isIt)
    if (found) left.delete(found)
    return found
  }
  const byId = new Map(after.stages.map((stage) => [stage, take(({ id }) => id === stage.id)]))
  const both = after.stages.map((stage) => ({
    before: byId.get(stage) ?? take(({ name }) => isSameName(name, stage.name)),
    after: stage,
  }))
  return [...both, ...[...left].map((stage) => ({ before: stage, after: undefined }))]
}

const noOperations: readonly Operation[] = []

function stageDifference({ before, after }: Pair, old: Plan, now: Plan): StageDifference {
  if (!before || !after) return { before, after, facts: [], changes: [] }
  const facts = [...stageFacts(before, after), ...operationFacts(before, after, old, now)]
  return { before, after, facts, changes: stageChanges(before, after, noOperations) }
}

function stageFacts(before: Stage, after: Stage): readonly string[] {
  return [
    ...turned('The name', before.name, after.name),
    ...turned('The description', before.description, after.description),
    ...turned('The date', before.date, after.date),
    ...turned('The stage', before.interim ? 'interim' : 'not interim', after.interim ? 'interim' : 'not interim'),
    ...turned('The approval', approvalOf(before), approvalOf(after)),
    ...(isSame(before.done ?? [], after.done ?? []) ? [] : ['The check marks of the runbook changed.']),
  ]
}

const approvalOf = ({ approved }: Stage): string | undefined => approved && `${approved.by}, ${approved.date}`

function turned(what: string, was: string | undefined, is: string | undefined): readonly string[] {
  return was === is ? [] : [`${what} changes from ${was || 'nothing'} to ${is || 'nothing'}.`]
}

function operationFacts(before: Stage, after: Stage, old: Plan, now: Plan): readonly string[] {
  const [had, has] = [operationsOf(before, old), operationsOf(after, now)]
  return [
    ...without(has, had).map((text) => `Operation added: ${text}.`),
    ...without(had, has).map((text) => `Operation removed: ${text}.`),
  ]
}

function operationsOf(stage: Stage, plan: Plan): readonly string[] {
  const before = plan.stages[plan.stages.indexOf(stage) - 1] ?? stage
  return stage.operations.map((operation) => operationInWords(operation, before, stage))
}

const without = (texts: readonly string[], others: readonly string[]): readonly string[] =>
  texts.filter((text) => !others.includes(text))

function settingFacts(before: Plan, after: Plan): readonly string[] {
  const { separator, prefixTopLevel } = after.flattening
  const rooms = prefixTopLevel ? 'get the name of it as a prefix' : 'keep their names'
  return [
    ...turned('The name of the plan', before.name, after.name),
    ...turned('The description of the plan', before.description, after.description),
    ...turned('The list of SIP domains', listed(before.sipDomains, 99), listed(after.sipDomains, 99)),
    ...(isSame(before.flattening, after.flattening)
      ? []
      : [`Imported names are joined by ‘${separator}’, and rooms directly in a top-level category ${rooms}.`]),
    ...severityFacts(before, after),
  ]
}

function severityFacts(before: Plan, after: Plan): readonly string[] {
  const rules = [...new Set([...Object.keys(before.severities), ...Object.keys(after.severities)])].sort()
  return rules.flatMap((rule) =>
    turned(`The severity of ${rule}`, before.severities[rule] ?? 'its own', after.severities[rule] ?? 'its own'),
  )
}

/** The stages that both plans have, where they come in another order. */
function orderFact(pairs: readonly Pair[], { stages }: Plan): readonly string[] {
  const both = pairs.filter(({ before, after }) => before && after)
  const places = both.map(({ before }) => (before ? stages.indexOf(before) : -1))
  if (places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))) return []
  return [`The stages come in another order: ${both.map(({ after }) => after?.name).join(', ')}.`]
}

function waiverFacts(before: Plan, after: Plan): readonly string[] {
  const fresh = after.waivers.filter((waiver) => !before.waivers.some((other) => isSame(waiver, other)))
  const gone = before.waivers.filter((waiver) => !after.waivers.some((other) => isSame(waiver, other)))
  return [
    ...fresh.map((waiver) => `Waiver added: ${waiverInWords(waiver, after)}`),
    ...gone.map((waiver) => `Waiver removed: ${waiverInWords(waiver, before)}`),
  ]
}

function waiverInWords({ rule, entities, reason }: Waiver, plan: Plan): string {
  const names = entities.flatMap((id) => {
    const stage = plan.stages.find(({ topology }) => entityOf(topology, id as EntityId))
    const entity = stage && entityOf(stage.topology, id as EntityId)
    return entity ? [nameOf(entity)] : []
  })
  const about = names.length === 0 ? '' : ` for ${listed(names)}`
  return `${rule}${about}: ${capital(reason.replace(/[.\s]*$/, ''))}.`
}
