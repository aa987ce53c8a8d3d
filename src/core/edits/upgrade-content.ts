import { chatPoolOf, contentOf, contentsOf } from '#core/domain/content/islands.ts'
import type { ChatPool, Content, EntityId, IdOf } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageBefore } from '#core/model/plan.ts'
import { put, type Topology } from '#core/model/topology.ts'
import { editStages } from './stages.ts'
import { addUpgrade } from './upgrade.ts'

/**
 * Upgrades Group Chat with all that it holds, in a stage and the later ones: content keeps its ids, names and tree.
 * What a stage has taken out of a source that stays is not brought back.
 */
export function upgradeContent(plan: Plan, stage: StageId, source: IdOf<'chatPool'>, target: IdOf<'chatPool'>): Plan {
  const upgraded = addUpgrade(plan, stage, source, target)
  const before = stageBefore(plan, stage)
  const from = before && graphOf(before.topology)
  const held = from?.get('chatPool', source)
  if (!from || !held) return upgraded
  const contents = contentsOf(from, held)
  let [edited, was, lost]: [Plan, Graph, ReadonlySet<EntityId>] = [upgraded, from, new Set()]
  for (const later of plan.stages.slice(plan.stages.findIndex(({ id }) => id === stage))) {
    const here = graphOf(later.topology)
    const to = here.get('chatPool', target)
    if (!to) break
    lost = lostWith(source, contents, was, here, lost)
    const coming = contents.flatMap(
      (content) => comingIn(here, content, source) ?? (lost.has(content.id) ? content : []),
    )
    edited = editStages(edited, [later], (topology) => withContents(topology, coming, to))
    was = here
  }
  return edited
}

/** What has gone from a stage with its chat pool, in the step to it or one before. */
function lostWith(
  source: EntityId,
  contents: readonly Content[],
  was: Graph,
  here: Graph,
  before: ReadonlySet<EntityId>,
): ReadonlySet<EntityId> {
  if (here.find(source)) return new Set()
  const gone = contents.filter(({ id }) => !here.find(id) && (before.has(id) || isOn(was, id, source)))
  return new Set(gone.map(({ id }) => id))
}

/** Content as the stage has it, where that is on the source still, or nowhere. */
function comingIn(here: Graph, { id }: Content, source: EntityId): Content | undefined {
  const content = contentOf(here, id)
  return content && (chatPoolOf(here, content)?.id ?? source) === source ? content : undefined
}

const isOn = (graph: Graph, id: EntityId, chatPool: EntityId): boolean => {
  const content = contentOf(graph, id)
  return content !== undefined && chatPoolOf(graph, content)?.id === chatPool
}

function withContents(topology: Topology, contents: readonly Content[], { id }: ChatPool): Topology {
  const holders = new Set<EntityId>([...topology.category.keys(), ...contents.map((content) => content.id)])
  return put(
    topology,
    contents.map((content): Content => {
      if (content.kind !== 'room') return { ...content, chatPool: id }
      const { chatPool: own, ...room } = content
      const isHeld = own === undefined && room.category !== undefined && holders.has(room.category)
      return isHeld ? content : { ...room, chatPool: id }
    }),
  )
}
