import { withOwned } from '#core/domain/content/owned.ts'
import { type Entity, type EntityId, kinds } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { entityOf, put, remove, type Topology } from '#core/model/topology.ts'
import { editStage } from './edit.ts'
import { withoutReferences } from './references.ts'

/** References that stay when their target goes, because a rule tells who misses it. */
export const missedFields: ReadonlySet<string> = new Set(['hostedOn', 'homedOn', 'connectsTo', 'addIn', 'policy'])

/**
 * Takes entities out of a stage and the later ones, with what they own: the content of a chat pool, the rooms of a
 * category, the clients of users. Whoever still needs them keeps pointing at them, and a rule says so.
 */
export function removeEntities(plan: Plan, stage: StageId, ids: readonly EntityId[]): Plan {
  return editStage(plan, stage, (topology) => withoutEntities(topology, ids))
}

/** The same in one topology. */
export const withoutEntities = (topology: Topology, ids: readonly EntityId[]): Topology =>
  without(topology, withOwned(graphOf(topology), ids))

/** Takes entities out of every stage, with what they own in each of them. */
export const deleteEntities = (plan: Plan, ids: readonly EntityId[]): Plan =>
  goneByStage(plan, ids).reduce(
    (left, [stage, gone]) => editStage(left, stage.id, (topology) => without(topology, gone)),
    plan,
  )

/** The stages that hold at least one of them. */
export const stagesWith = ({ stages }: Plan, ids: readonly EntityId[]): readonly Stage[] =>
  stages.filter(({ topology }) => ids.some((id) => entityOf(topology, id)))

/** What leaves the plan with them: they and what they own in any stage. */
export function deletedWith(plan: Plan, ids: readonly EntityId[]): readonly Entity[] {
  const all = goneByStage(plan, ids).flatMap(([{ topology }, gone]) =>
    [...gone].flatMap((id) => entityOf(topology, id) ?? []),
  )
  return [...new Map(all.map((entity) => [entity.id, entity])).values()]
}

/** What goes in each stage: they, what went with them in an earlier one, and what either owns there. */
function goneByStage({ stages }: Plan, ids: readonly EntityId[]): readonly (readonly [Stage, ReadonlySet<EntityId>])[] {
  let gone: ReadonlySet<EntityId> = new Set(ids)
  return stages.map((stage) => {
    gone = withOwned(graphOf(stage.topology), [...gone])
    return [stage, gone]
  })
}

const without = (topology: Topology, gone: ReadonlySet<EntityId>): Topology => forget(remove(topology, [...gone]), gone)

function forget(topology: Topology, gone: ReadonlySet<EntityId>): Topology {
  const graph = graphOf(topology)
  const referrers = new Set(
    [...gone].flatMap((id) => kinds.flatMap((kind): Entity[] => [...graph.referrers(kind, id)])),
  )
  return put(
    topology,
    [...referrers].map((entity) => withoutReferences(entity, gone, missedFields)),
  )
}
