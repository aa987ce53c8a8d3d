import type { Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Diagram, DiagramLink } from '#core/views/diagram/diagram.ts'
import { hastyLinks, reroutedLinks } from '#core/views/diagram/routes.ts'
import { diagramIf } from '../store/derived.ts'
import { rounded } from './rounded.ts'
import { islandId } from './to-flow.ts'

/** Of more lines than this, none goes another way around what is dragged before that rests. */
const many = 250
/** So long what is dragged has to rest for that, in milliseconds. */
const rest = 90

/** Where nodes of React Flow are while they are dragged. */
export type Places = ReadonlyMap<string, Point>
/** Lines that are others while something is dragged, by their places in the list of the diagram. */
export type LiveLinks = ReadonlyMap<number, DiagramLink>

const none: LiveLinks = new Map()

/** Whether the lines of what is dragged are told in haste, and anew once it rests. */
export const isHasty = ({ links }: Diagram): boolean => links.length > many

/** The lines that what is dragged concerns: they go around where it is now, of many lines those of its own alone. */
export function linksAt(diagram: Diagram, places: Places): LiveLinks {
  if (places.size === 0) return none
  if (isHasty(diagram)) return hastyLinks(diagram, places as ReadonlyMap<EntityId, Point>)
  const moved = new Set(diagram.nodes.flatMap(({ id }) => (places.has(id) ? [id] : [])))
  const shapes = {
    nodes: diagram.nodes.map((node) => at(node, places.get(node.id))),
    islands: diagram.islands.map((island) => at(island, places.get(islandId(island)))),
    sites: diagram.sites.map((site) => at(site, places.get(site.site))),
  }
  return othersThan(diagram, reroutedLinks(diagram, shapes, moved))
}

const at = <T extends Point>(drawn: T, place: Point | undefined): T => (place ? { ...drawn, ...place } : drawn)

/** The lines that are others once what is dragged is let go where it is now. */
export function linksIf(diagram: Diagram, plan: Plan, stage: Stage, places: Places): LiveLinks {
  const moved = diagram.nodes.flatMap(({ id }) => {
    const place = places.get(id)
    return place ? [[id, rounded(place)] as const] : []
  })
  return othersThan(diagram, diagramIf(plan, stage, Object.fromEntries(moved)).links)
}

const othersThan = ({ links }: Diagram, now: readonly DiagramLink[]): LiveLinks =>
  new Map([...now.entries()].filter(([place, link]) => link !== links[place]))

/** Calls back once nothing has moved for a moment, unless it is called off. */
export function onceAtRest(then: () => void): () => void {
  let frame = 0
  const timer = setTimeout(() => {
    // A page that is slow has moves to come that it has not heard of yet: it hears of them before it draws.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(then)
    })
  }, rest)
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
}
