import type { ChatPool, EntityId, IdOf, Pool } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Operation, Plan, Stage, StageId } from '#core/model/plan.ts'
import { put, remove, type Topology } from '#core/model/topology.ts'
import { editOperationsOf, editStage, update } from './edit.ts'
import { addMissing, editOperations } from './imports.ts'
import { repointed } from './references.ts'
import { newEntity, shapeOf } from './shapes.ts'
import { stagesWith } from './stages.ts'

/** Adds an upgrade of Group Chat to a step with what goes with it; an import between the two could not be. */
export function addUpgrade(plan: Plan, stage: StageId, source: IdOf<'chatPool'>, target: IdOf<'chatPool'>): Plan {
  const without = editOperations(plan, stage, (one) =>
    one.kind === 'importChatData' && one.source === source && one.target === target ? undefined : one,
  )
  return addMissing(without, stage, [
    { kind: 'backUp', chatPool: source },
    { kind: 'stopServices', chatPool: source },
    { kind: 'upgradeGroupChat', source, target },
  ])
}

/**
 * Puts a Group Chat pool of Lync 2010 in the place of one of OCS 2007 R2, from a stage on, by an upgrade in its step.
 */
export function upgradeTo2010(plan: Plan, stage: StageId, source: ChatPool, host: Pool): Plan {
  const shape = shapeOf('chatPool-lync2010')
  const successor = shape && newEntity(plan, shape)
  if (successor?.kind !== 'chatPool') return plan
  const target = { ...successor, ...inheritedFrom(source), hostedOn: host.id }
  const stages = stagesWith(plan, stage, source.id)
  const replaced = editStage(plan, stage, (topology) => replaceIn(topology, source, target))
  const renamed = stages
    .filter(({ id }) => id !== stage)
    .reduce((edited, later) => ofSuccessor(edited, later, source.id, target.id), replaced)
  return addUpgrade(renamed, stage, source.id, target.id)
}

/** What the set-up takes over, and what people know the chat pool by. */
const inheritedFrom = ({ site, forest, domain, lookupUri, rootManagers, concurrentUsers }: ChatPool) =>
  Object.fromEntries(
    Object.entries({ site, forest, domain, lookupUri, rootManagers, concurrentUsers }).filter(
      ([, value]) => value !== undefined,
    ),
  )

/** With the Group Chat client of the new generation for those who used the old one. */
function replaceIn(topology: Topology, source: ChatPool, target: ChatPool): Topology {
  const graph = graphOf(topology)
  const clients = graph.referrers('client', source.id, 'connectsTo')
  const pointed = put(remove(topology, [source.id]), [target, ...repointed(graph, source.id, target.id)])
  return clients
    .filter(({ client }) => client === 'groupChat2007r2')
    .reduce((edited, { id }) => update(edited, id, { client: 'groupChat2010' }), pointed)
}

/** What later steps do to the old chat pool, they do to the new one. */
const ofSuccessor = (plan: Plan, { id }: Stage, old: EntityId, successor: EntityId): Plan =>
  editOperationsOf(plan, id, (operations) =>
    operations.map(
      (operation) =>
        Object.fromEntries(
          Object.entries(operation).map(([name, value]) => [name, value === old ? successor : value]),
        ) as Operation,
    ),
  )
