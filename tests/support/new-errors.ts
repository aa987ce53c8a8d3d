import type { Check } from '#core/checking/check.ts'
import { contentsOf } from '#core/domain/content/islands.ts'
import { neededChatPools } from '#core/domain/reachability/needed-chat-pools.ts'
import { diff } from '#core/model/diff.ts'
import { type Content, type EntityId, isContent, kindOf } from '#core/model/entity.ts'
import { type Moment, momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { blockingRules } from '#core/rules/parts/wording/blocked.ts'

/**
 * What they put into a chat pool was in another one, or nowhere: what is wrong with it there comes to light by them.
 * The dialog of the fixes tells it before they are applied.
 */
const bringingToLight: readonly string[] = [
  'isolation/moved-without-import',
  'migration/content-lost',
  'migration/rollback-content',
  'migration/wrong-direction',
  'plan/dangling-reference',
]

/** What a fix brings into chat pools where that is its purpose. */
export const broughtBy = (before: Plan, after: Plan, { rule }: Finding): ReadonlySet<EntityId> =>
  bringingToLight.includes(rule) ? changedBy(before, after) : new Set()

/** The errors that were not there before, by rule, stage and what they are about. */
export function newErrors(before: Plan, after: Plan, finding: Finding, check: Check): readonly string[] {
  const found = findingsOf(before, check)
  const was = new Set(found.flatMap(keysOf))
  const blocked = new Set(found.filter(isBlocking).flatMap(keysOfClients))
  const known = new Set(before.stages.map(({ id }) => id))
  const brought = broughtBy(before, after, finding)
  return findingsOf(after, check)
    .filter(({ severity }) => severity === 'error')
    .filter(
      (one) =>
        !statedIn(after, one, known).some((stage) => {
          const there = { ...one, stage }
          const isNext = isBlocking(one) && keysOfClients(there).some((key) => blocked.has(key))
          return isNext || was.has(keyOf(there, one.entities[0]))
        }),
    )
    .filter((one) => !isAbout(one, brought) && !(isLettingIn(finding) && isOfNewNeed(before, after, one)))
    .map((one) => `new error ${identityOf(one)}: ${one.message}`)
}

const findingsOf = (plan: Plan, check: Check): readonly Finding[] => check(plan, undefined, { fixes: false }).findings

const keyOf = ({ rule, stage }: Finding, about: EntityId | undefined): string => `${rule}|${stage}|${about}`

/** One for all that a finding is about: parts may be told by themselves afterwards. */
const keysOf = (one: Finding): readonly string[] =>
  [...one.entities, ...one.related, undefined].map((id) => keyOf(one, id))

/** Of a client that an error kept out already, another reason may come first. */
const isBlocking = ({ rule, severity }: Finding): boolean => severity === 'error' && rule in blockingRules

const keysOfClients = ({ stage, entities, related }: Finding): readonly string[] =>
  [...entities, ...related].filter((id) => kindOf(id) === 'client').map((id) => `${stage}|${id}`)

/** Who is in a room that a fix brings needs its chat pool, and what keeps them from it was so before. */
const isLettingIn = ({ rule }: Finding): boolean => bringingToLight.includes(rule)

function isOfNewNeed(before: Plan, after: Plan, { rule, stage, entities, related }: Finding): boolean {
  if (!(rule in blockingRules)) return false
  const needsIn = (plan: Plan) => {
    const { graph } = momentOf(
      plan,
      plan.stages.findIndex(({ id }) => id === stage),
    )
    const people = [...entities, ...related].flatMap((id) => graph.get('users', id) ?? [])
    return people.flatMap((users) => [...neededChatPools(graph, users)].map((id) => `${users.id} ${id}`))
  }
  const needs = new Set(needsIn(before))
  return needsIn(after).some((need) => !needs.has(need))
}

/** Where an error may have been before: in its stage, and of a stage that the fix adds in its neighbours. */
function statedIn({ stages }: Plan, { stage }: Finding, known: ReadonlySet<string>): readonly string[] {
  if (known.has(stage)) return [stage]
  const at = stages.findIndex(({ id }) => id === stage)
  return [stages[at - 1], stages[at + 1]].flatMap((one) => one?.id ?? [])
}

/** What is brought refers to nothing that is missing; else it may be wrong there in whichever way. */
const isAbout = ({ rule, entities, related }: Finding, brought: ReadonlySet<EntityId>): boolean =>
  rule !== 'plan/dangling-reference' && [...entities, ...related].some((id) => brought.has(id))

/** The content that a fix changes in any stage, what is in it, and what an import of its own would bring. */
function changedBy(before: Plan, after: Plan): ReadonlySet<EntityId> {
  const was = new Map(before.stages.map(({ id, topology }) => [id, topology]))
  const changes = after.stages.flatMap(({ id, topology }) => diff(was.get(id) ?? emptyTopology, topology))
  const changed = changes.map((change) => (change.type === 'removed' ? change.before : change.after))
  const held = changed.filter(isContent).flatMap((one) => [one.id, ...roomsUnder(after, one)])
  const operations = new Set(before.stages.flatMap((stage) => stage.operations.map(({ id }) => id)))
  const sources = after.stages.flatMap(({ operations: all }, at) =>
    all
      .filter(({ id }) => !operations.has(id))
      .flatMap((one) => ('source' in one && at > 0 ? contentOn(momentOf(after, at - 1), one.source) : [])),
  )
  return new Set([...held, ...sources])
}

const roomsUnder = (plan: Plan, { id }: Content): readonly EntityId[] =>
  plan.stages
    .map((_, at) => momentOf(plan, at))
    .flatMap(({ graph }) => graph.referrers('room', id, 'category').map((room) => room.id))

function contentOn({ graph }: Moment, id: EntityId): readonly EntityId[] {
  const chatPool = graph.get('chatPool', id)
  return chatPool ? contentsOf(graph, chatPool).map((content) => content.id) : []
}
