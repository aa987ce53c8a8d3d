import { contentsOf } from '#core/domain/content/islands.ts'
import type { ChatPool, EntityId, Pool } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf, put, remove, type Topology } from '#core/model/topology.ts'
import { update } from './edit.ts'
import { deployBefore } from './imports.ts'
import { importContent } from './migrate-content.ts'
import { repointed } from './references.ts'
import { newEntity, shapeOf } from './shapes.ts'
import { editStages, stagesWith } from './stages.ts'

/**
 * Turns the upgrade in place of a pool or chat pool into a step side by side: a new one takes over, with servers
 * and addresses of its own. The content of a chat pool is imported, for which the new one is deployed a stage before.
 */
export function replaceSideBySide(plan: Plan, stage: StageId, entity: Pool | ChatPool): Plan {
  const shape = shapeOf(`${entity.kind}-${entity.generation}`)
  const successor = shape && newEntity(plan, shape)
  if (successor?.kind !== 'pool' && successor?.kind !== 'chatPool') return plan
  const upgraded = stagesWith(plan, stage, entity.id).filter(
    ({ topology }) => generationIn(topology, entity.id) === entity.generation,
  )
  const replaced = editStages(plan, upgraded, (topology) => replaceIn(topology, entity, successor))
  const topology = stageOf(plan, stage)?.topology
  if (entity.kind !== 'chatPool' || !topology || contentsOf(graphOf(topology), entity).length === 0) return replaced
  const target = successor.id as ChatPool['id']
  return importContent(deployBefore(replaced, stage, target), stage, entity.id, target)
}

function generationIn(topology: Topology, id: EntityId): string | undefined {
  const entity = entityOf(topology, id)
  return entity && 'generation' in entity ? entity.generation : undefined
}

/** Puts the successor in the place of an entity: whatever pointed to the old one points to it. */
function replaceIn(topology: Topology, old: Pool | ChatPool, successor: Pool | ChatPool): Topology {
  const graph = graphOf(topology)
  const pointed = put(remove(topology, [old.id]), [successor, ...repointed(graph, old.id, successor.id)])
  const { site, forest, domain } = old
  const inPlace = update(pointed, successor.id, { site, forest, domain })
  return old.kind === 'chatPool'
    ? update(inPlace, successor.id as ChatPool['id'], { hostedOn: old.hostedOn, concurrentUsers: old.concurrentUsers })
    : update(inPlace, successor.id as Pool['id'], { edition: old.edition })
}
