import type { Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { siteMembers } from '#core/views/diagram/areas.ts'
import { type Diagram, entitiesOf } from '#core/views/diagram/diagram.ts'
import { current } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import type { FlowNode } from './flow-types.ts'
import { islandId } from './to-flow.ts'

/** Where the diagram has a node of React Flow. */
export type PlaceOf = (id: string) => Point | undefined

/** Nothing is looked through before somebody asks. */
export function placesIn(diagram: Diagram): PlaceOf {
  let places: ReadonlyMap<string, Point> | undefined
  return (id) => {
    places ??= placesById(diagram)
    const place = places.get(id)
    return place && { x: place.x, y: place.y }
  }
}

const placesById = ({ nodes, islands, sites }: Diagram): ReadonlyMap<string, Point> =>
  new Map<string, Point>([
    ...nodes.map((node) => [node.id, node] as const),
    ...islands.map((island) => [islandId(island), island] as const),
    ...sites.map((site) => [site.site, site] as const),
  ])

/** The other selected shapes, which are dragged along though, seen from afar, not all of them are elements. */
export function selectedBeside(moved: readonly FlowNode[], { nodes }: Diagram): readonly EntityId[] {
  const { selection } = useSession.getState()
  if (selection.length < 2 || !moved.some(({ selected }) => selected)) return []
  const [selected, own] = [new Set(selection), new Set<string>(moved.map(({ id }) => id))]
  return nodes.flatMap((node) =>
    !own.has(node.id) && entitiesOf(node).every((id) => selected.has(id)) ? [node.id] : [],
  )
}

/** What moves with a shape: the outline of its island; and with a site, all that stands in it. */
export function followersOf(id: EntityId, diagram: Diagram): readonly string[] {
  const members = membersOf(id)
  const islands = [id, ...members].filter((one) => diagram.islands.some(({ chatPool }) => chatPool === one))
  return [...members, ...islands.map((one) => `island ${one}`)]
}

export function membersOf(id: EntityId): readonly EntityId[] {
  const now = current()
  const site = now?.stage.topology.site.get(id)
  return now && site ? siteMembers(graphOf(now.stage.topology), site).map((member) => member.id) : []
}
