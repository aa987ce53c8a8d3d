import type { Check } from '#core/checking/check.ts'
import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { migratingRooms } from '#core/domain/migration/imports.ts'
import { type Content, type EntityId, isContent, isLegacy } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Operation, Plan, Stage } from '#core/model/plan.ts'
import { emptyTopology, entitiesOf } from '#core/model/topology.ts'
import { acrossStages, type Presence } from '#core/views/changes/across-stages.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import type { StageChange } from '#core/views/changes/stage-change.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import type { RunbookStep } from '#core/views/runbook/step/runbook.ts'

/** What was told of content, so that a law can say that it was told of enough. */
export const told = { made: 0, brought: 0, taken: 0, stray: 0, arrived: 0, lost: 0, proven: 0 }

/** Where the changes, the runbook, the proof and the check say different things of what becomes of content, in words. */
export const contradictionsIn = (plan: Plan, check: Check): readonly string[] => [
  ...plan.stages.slice(1).flatMap((stage, at) => inStep(stepOf(plan, at + 1, stage))),
  ...inProof(plan, check),
]

interface Step {
  readonly name: string
  readonly was: Graph
  readonly is: Graph
  readonly changes: readonly StageChange[]
  readonly runbook: readonly RunbookStep[]
  /** What the changes tell of each category, room and add-in. */
  readonly presences: ReadonlyMap<EntityId, Presence>
}

function stepOf(plan: Plan, at: number, stage: Stage): Step {
  const before = plan.stages[at - 1] ?? stage
  const contents = [before, stage].flatMap(({ topology }) => entitiesOf(topology)).filter(isContent)
  const ids = [...new Set(contents.map(({ id }): EntityId => id))]
  return {
    name: stage.name,
    was: graphOf(before.topology),
    is: graphOf(stage.topology),
    changes: changesIn(plan, before, stage),
    runbook: runbookOf(plan, stage.id)?.steps ?? [],
    presences: new Map(
      ids.flatMap((id) => {
        const presence = acrossStages(plan, id)[at]
        return presence ? [[id, presence] as const] : []
      }),
    ),
  }
}

const inStep = (step: Step): readonly string[] =>
  [...madeByHand(step), ...brought(step), ...taken(step), ...stray(step), ...nowhere(step)].map(
    (text) => `${step.name}: ${text}`,
  )

/** The content that the steps of some kinds are about; the category that new rooms stand in is not. */
function contentIn({ runbook, was, is }: Step, ...kinds: readonly string[]): ReadonlyMap<EntityId, Content> {
  const those = runbook.filter(({ id }) => kinds.some((kind) => id.startsWith(`${kind}:`)))
  const contents = those.flatMap(({ id, entities }) => {
    const meant = id.startsWith('create-rooms:') ? entities.filter((one) => one.startsWith('room:')) : entities
    return meant.flatMap((one) => contentOf(is, one) ?? contentOf(was, one) ?? [])
  })
  return new Map(contents.map((content) => [content.id, content]))
}

const isRemoved = ({ texts }: Presence): boolean => texts.some((text) => / (is|are) removed/.test(text))
const stateOf = ({ presences }: Step, id: EntityId) => presences.get(id)?.state

/** What is made by hand is told as added, and what is added to Persistent Chat is made by hand. */
function madeByHand(step: Step): readonly string[] {
  const made = contentIn(step, 'create-category', 'create-rooms', 'create-add-in')
  told.made += made.size
  const wrong = [...made.keys()].filter((id) => stateOf(step, id) !== 'added')
  const missing = [...step.presences].filter(([id, { state }]) => {
    const content = state === 'added' ? contentOf(step.is, id) : undefined
    const chatPool = content && chatPoolOf(step.is, content)
    return chatPool && !isLegacy(chatPool) && !made.has(id)
  })
  return [
    ...wrong.map((id) => `${id} is created by hand, and told as ${stateOf(step, id)}`),
    ...missing.map(([id]) => `${id} is told as added, and nobody creates it`),
  ]
}

/** What an import or an upgrade brings is not told as removed, unless the target had it and it is overwritten. */
function brought(step: Step): readonly string[] {
  const all = [...contentIn(step, 'import', 'upgrade-group-chat').values()]
  told.brought += all.length
  const targets = step.runbook.flatMap(({ id }) => (id.startsWith('import:') ? (id.split(/[>]/)[1] ?? []) : []))
  return all
    .filter((content) => {
      const presence = step.presences.get(content.id)
      const held = chatPoolOf(step.was, content)
      return presence && isRemoved(presence) && !targets.some((target) => held && target.startsWith(held.id))
    })
    .map(({ id }) => `${id} is brought by the runbook, and told as removed`)
}

/** What is taken out by hand is told as removed, and so is the reverse of a chat pool that stays. */
function taken(step: Step): readonly string[] {
  const out = contentIn(step, 'remove-category', 'remove-rooms', 'remove-add-in', 'legacy-removal')
  const known = [out, contentIn(step, 'legacy-content'), contentIn(step, 'import', 'upgrade-group-chat')]
  told.taken += out.size
  const wrong = [...out.keys()].filter((id) => !step.presences.get(id)?.texts.some((text) => /removed/.test(text)))
  const missing = [...step.presences].filter(([id, presence]) => {
    const content = isRemoved(presence) ? contentOf(step.was, id) : undefined
    const chatPool = content && chatPoolOf(step.was, content)
    return chatPool && step.is.get('chatPool', chatPool.id) && !known.some((those) => those.has(id))
  })
  return [
    ...wrong.map((id) => `${id} is removed by hand, and told as ${stateOf(step, id)}`),
    ...missing.map(([id]) => `${id} is told as removed, and nobody removes it`),
  ]
}

/** What moves without a way is told as such, and nothing else is. */
function stray(step: Step): readonly string[] {
  const lost = contentIn(step, 'missing-import')
  told.stray += lost.size
  return [...step.presences].flatMap(([id, { state }]) => {
    if ((state === 'relocated') === lost.has(id)) return []
    return [`${id} is told as ${state}, and the runbook ${lost.has(id) ? 'knows no way' : 'has a way'}`]
  })
}

/** What is told as migrated or upgraded is there, of its kind. */
function nowhere({ changes, is }: Step): readonly string[] {
  const all = changes.filter(({ type }) => type === 'migrated' || type === 'upgraded')
  told.arrived += all.length
  return all
    .filter(({ entity, text }) => {
      const targets = is.all('chatPool').filter(({ name }) => new RegExp(` into ${name}( |$|:|;|,)`).test(text))
      const held = targets.flatMap(({ id }) => heldBy(is, id))
      const [kind] = entity.split(':')
      if (kind !== 'chatPool') return !held.some((one) => one.kind === kind)
      return targets.length === 0 || (/: \d/.test(text) && held.length === 0)
    })
    .map(({ text }) => `is nowhere: ${text}`)
}

const heldBy = (graph: Graph, id: EntityId): readonly Content[] =>
  [...graph.all('category'), ...graph.all('room'), ...graph.all('addIn')].filter(
    (content) => chatPoolOf(graph, content)?.id === id,
  )

/** Content is not proven to be migrated where the check says that it is lost, or where nothing took it along. */
function inProof(plan: Plan, check: Check): readonly string[] {
  const point = proofOf(plan, undefined, check)?.points.find(({ id }) => id === 'content-migrated')
  const lost = check(plan, undefined, { fixes: false }).findings.filter(
    ({ rule, severity }) => rule === 'migration/content-lost' && severity === 'error',
  )
  told.lost += lost.length
  if (!point) return lost.map(({ message }) => `is not asked for: ${message}`)
  const unnamed = lost.filter(({ message }) => !point.against.some(({ text }) => text === message))
  if (point.state === 'proven') told.proven++
  return [
    ...unnamed.map(({ message }) => `the proof does not name: ${message}`),
    ...(point.state === 'proven'
      ? untouched(plan).map((id) => `${id} is proven to be migrated, and nothing took it`)
      : []),
  ]
}

/** The rooms that are still on a Group Chat pool in the last stage, out of which nothing takes rooms. */
function untouched(plan: Plan): readonly EntityId[] {
  const graph = graphOf(plan.stages.at(-1)?.topology ?? emptyTopology)
  const operations = plan.stages.slice(1).flatMap((stage) => stage.operations)
  const isOut = (one: Operation, id: EntityId) =>
    one.kind === 'discardContent'
      ? one.chatPool === id
      : (one.kind === 'upgradeGroupChat' || (one.kind === 'importChatData' && isFull(one))) && one.source === id
  return graph
    .all('chatPool')
    .filter((one) => isLegacy(one) && !operations.some((operation) => isOut(operation, one.id)))
    .flatMap((one) => migratingRooms(graph, one).map(({ id }) => id))
}

const isFull = ({ level = 'All' }: Extract<Operation, { kind: 'importChatData' }>): boolean =>
  level === 'All' || level === 'Content'
