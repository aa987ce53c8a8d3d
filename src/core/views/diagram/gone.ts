import type { Box, Point } from '#core/layout/box.ts'
import { containerOf, freeStanding } from '#core/layout/content.ts'
import { sizes } from '#core/layout/sizes.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type Change, stepDiff } from '#core/model/diff.ts'
import { type Content, type Entity, type EntityId, type Generation, isContent, type Kind } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Layout } from '#core/model/plan.ts'
import type { Topology } from '#core/model/topology.ts'
import { counted, generationTag, nameOf } from '#core/model/words.ts'
import { type Moves, movesOf } from '../changes/moves-of.ts'
import { wholesOf } from '../changes/owners.ts'
import { siteMembers } from './areas.ts'
import { generationOf, titleOf } from './words.ts'

/** A shape that is gone, at its old place. */
export interface GhostShape extends Box {
  readonly id: EntityId
  readonly kind: Kind
  readonly title: string
  readonly generation?: Generation
  readonly tag?: string
}

/** Content that has left a shape which is still there. */
interface LeftContent {
  readonly id: EntityId
  readonly name: string
  /** The chat pool where it is now; left out where it is nowhere. */
  readonly to?: string
}

/** What a stage does not have any more. */
export interface Gone {
  readonly ghosts: readonly GhostShape[]
  /** By the shape that it has left. */
  readonly left: ReadonlyMap<EntityId, readonly LeftContent[]>
}

/** What was in one stage and is not in another one, where it was drawn. */
export function goneSince(before: Topology, after: Topology, layout: Layout): Gone {
  const graphs = { before: graphOf(before), after: graphOf(after) }
  return {
    ghosts: freeStanding(graphs.before).flatMap((entity) =>
      graphs.after.find(entity.id) ? [] : ghostOf(entity, graphs.before, layout),
    ),
    left: leftIn(stepDiff(before, after), movesOf(graphs), graphs.before, graphs.after),
  }
}

function ghostOf(entity: Entity, graph: Graph, layout: Layout): readonly GhostShape[] {
  const place = entity.kind === 'site' ? placeOfFrame(entity, graph, layout) : layout[entity.id]
  const generation = generationOf(entity)
  const width = entity.kind === 'chatPool' || entity.kind === 'category' ? sizes.container.width : sizes.card.width
  if (!place) return []
  return [
    {
      ...{ id: entity.id, kind: entity.kind, title: titleOf(entity) },
      ...{ x: place.x, y: place.y, width, height: sizes.card.height },
      ...(generation && { generation, tag: generationTag[generation] }),
    },
  ]
}

/** The frame of a site stood around what was in it. */
function placeOfFrame(site: Extract<Entity, { kind: 'site' }>, graph: Graph, layout: Layout): Point | undefined {
  const inside = siteMembers(graph, site).flatMap(({ id }) => layout[id] ?? [])
  if (inside.length === 0) return layout[site.id]
  return { x: Math.min(...inside.map(({ x }) => x)), y: Math.min(...inside.map(({ y }) => y)) - 2 * sizes.card.height }
}

/** The categories, rooms and add-ins that have left a shape, each with all that stood in it. */
function leftIn(changes: readonly Change[], { wholes }: Moves, before: Graph, after: Graph): Gone['left'] {
  const gone = changes.flatMap((change) =>
    change.type === 'removed' && isContent(change.before) ? [change.before] : [],
  )
  const removed = wholesOf(gone, before).map(({ entity }) => ({ content: entity as Content, to: undefined }))
  const moved = wholes.flatMap(({ whole }) => {
    const was = before.find(whole.content.id)
    return was && isContent(was) ? [{ content: was, to: whole.to.name }] : []
  })
  const left = [...removed, ...moved].map(({ content, to }) => ({
    from: containerOf(before, content),
    about: { id: content.id, name: nameOf(content), ...(to && { to }) },
  }))
  const byShape = groupBy(
    left.filter(({ from }) => after.find(from)),
    ({ from }) => from,
  )
  return new Map([...byShape].map(([id, all]) => [id, all.map(({ about }) => about)]))
}

/** "Trading removed here", "3 moved to PChat-01": in a few words, for the edge of a shape. */
export function leftInWords(left: readonly LeftContent[], gone: string): readonly { sign: string; text: string }[] {
  return [...groupBy(left, ({ to }) => to)].map(([to, all]) => {
    const [first] = all
    const what = all.length === 1 && first ? first.name : counted(all.length, 'object')
    return to === undefined ? { sign: '−', text: `${what} ${gone}` } : { sign: '⇄', text: `${what} now on ${to}` }
  })
}
