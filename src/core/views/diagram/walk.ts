import type { Box } from '#core/layout/box.ts'
import { placed } from '#core/layout/box.ts'
import { containerOf } from '#core/layout/content.ts'
import { dockOf, stackOf } from '#core/layout/people.ts'
import { type Content, type EntityId, isContent } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { siteMembers } from './areas.ts'
import type { Diagram, LinkEnd } from './diagram.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** An object as it is drawn: a shape, a row of one, or the frame of a site. */
interface Drawn {
  readonly id: EntityId
  readonly box: Box
  /** The shape that a row is in. */
  readonly shape?: EntityId
}

/** Every object of a diagram, in the order in which one reads it: each shape is followed by its rows. */
export function drawnIn({ sites, nodes }: Diagram): readonly Drawn[] {
  const shapes = nodes.flatMap((node) => {
    const rows = node.rows.filter(({ type }) => type !== 'more')
    return [{ id: node.id, box: node }, ...rows.map((row) => ({ id: row.id, box: placed(node, row), shape: node.id }))]
  })
  return [...sites.map((site) => ({ id: site.site, box: site })), ...shapes]
}

/**
 * The nearest object in a direction. From a row, up and down stay among the rows of its shape; from a shape one walks
 * to shapes.
 */
export function nearest(diagram: Diagram, from: EntityId, direction: Direction): EntityId | undefined {
  const all = drawnIn(diagram)
  const start = all.find(({ id }) => id === from)
  if (!start) return undefined
  const isAmongRows = start.shape !== undefined && (direction === 'up' || direction === 'down')
  const candidates = all.filter(
    ({ id, shape }) => shape === (isAmongRows ? start.shape : undefined) && id !== start.shape,
  )
  const isSite = (id: EntityId) => diagram.sites.some(({ site }) => site === id)
  return candidates
    .filter(({ id }) => id !== from && isSite(id) === isSite(from))
    .flatMap(({ id, box }) => {
      const cost = costOf(start.box, box, direction)
      return cost === undefined ? [] : [{ id, cost }]
    })
    .sort((a, b) => a.cost - b.cost)[0]?.id
}

/** How far it is to go there: what lies aside counts double. Undefined where it is not in that direction. */
function costOf(from: Box, to: Box, direction: Direction): number | undefined {
  const [a, b] = [middleOf(from), middleOf(to)]
  const { ahead, aside } = {
    right: { ahead: b.x - a.x, aside: gap(from.y, from.height, to.y, to.height) },
    left: { ahead: a.x - b.x, aside: gap(from.y, from.height, to.y, to.height) },
    down: { ahead: b.y - a.y, aside: gap(from.x, from.width, to.x, to.width) },
    up: { ahead: a.y - b.y, aside: gap(from.x, from.width, to.x, to.width) },
  }[direction]
  return ahead <= 0 || aside > 2 * ahead ? undefined : ahead + 2 * aside
}

/** The room between two stretches; nothing where they overlap. */
const gap = (a: number, length: number, b: number, other: number): number => Math.max(0, b - a - length, a - b - other)

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })

/** The first object inside: the first row of a shape, the first room of a category, the first pool of a site. */
export function firstInside(diagram: Diagram, graph: Graph, id: EntityId): EntityId | undefined {
  const entity = graph.find(id)
  if (entity?.kind === 'site') return siteMembers(graph, entity)[0]?.id
  const all = drawnIn(diagram)
  return all.find((one) => one.shape !== undefined && outsideOf(graph, one.id) === id)?.id
}

/**
 * What an object is drawn in: the category of a room, the chat pool of a category, the site of a pool, the users of a
 * client, the stack of users.
 */
export function outsideOf(graph: Graph, id: EntityId): EntityId | undefined {
  const entity = graph.find(id)
  if (!entity) return undefined
  if (isContent(entity)) return outsideOfContent(graph, entity)
  if (entity.kind === 'users') return stackOf(graph, entity.id)?.id
  if (entity.kind === 'client') {
    const users = dockOf(graph, entity)
    return users && (stackOf(graph, users.id)?.id ?? users.id)
  }
  return graph.all('site').find((site) => siteMembers(graph, site).some((member) => member.id === id))?.id
}

function outsideOfContent(graph: Graph, content: Content): EntityId | undefined {
  const container = containerOf(graph, content)
  const category = content.kind === 'room' ? graph.get('category', content.category) : undefined
  if (category && category.id !== container && containerOf(graph, category) === container) return category.id
  return container === content.id ? undefined : container
}

/** What an object refers to and what refers to it, each once: the ends of its lines. */
export function relatedTo(diagram: Diagram, id: EntityId): readonly EntityId[] {
  const isStack = diagram.nodes.some((node) => node.id === id && node.members)
  const isHere = ({ entity, node }: LinkEnd) => entity === id || (isStack && node === id)
  const related = diagram.links.flatMap(({ from, to }) => {
    if (isHere(from)) return [to.entity]
    return isHere(to) ? [from.entity] : []
  })
  return [...new Set(related)]
}
