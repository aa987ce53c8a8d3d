import type { Point } from '#core/layout/box.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import {
  type Diagram,
  type DiagramNode,
  entitiesOf,
  type IslandArea,
  type SiteArea,
} from '#core/views/diagram/diagram.ts'
import { spokenShape, spokenSite } from '#core/views/outline/spoken.ts'
import type { FlowNode, Handling, IslandNode, ShapeNode, SiteNode } from './flow-types.ts'
import { handlesOf, sized } from './handles.ts'

/** What the session adds to a diagram. */
export interface CanvasState extends Handling {
  readonly graph: Graph
  readonly selection: ReadonlySet<EntityId>
  /** The chat pools whose islands stay lit. */
  readonly litIslands?: ReadonlySet<EntityId> | undefined
}

/**
 * The nodes of the canvas. A node that is the same as in `before` is the same object, so that only what changed is
 * drawn again; where all of them are, so is the list. Where what the session added then is known, too, less is compared.
 */
export function toNodes(
  { nodes, islands, sites }: Diagram,
  state: CanvasState,
  before: readonly FlowNode[],
  was?: CanvasState,
): readonly FlowNode[] {
  const knownOf = foundIn(before)
  const isSameState = was !== undefined && !state.drops && !state.over && isSameBesideDrops(state, was)
  let at = 0
  return keptList(before, [
    ...sites.map((site) => {
      const last = knownOf(site.site, at++)
      return isSameState && last && isSameFrame(last, site) ? last : kept(siteNode(site, state), last)
    }),
    ...islands.map((island) => {
      const last = knownOf(islandId(island), at++)
      return isSameState && last && isSameIsland(last, island) ? last : kept(islandNode(island, state), last)
    }),
    ...nodes.map((node) => {
      const last = knownOf(node.id, at++)
      return isSameState && last && isSameApart(last, node) ? last : shapeNode(node, state, last)
    }),
  ])
}

function isSameBesideDrops(state: CanvasState, was: CanvasState): boolean {
  const { drops: _, over: __, ...others } = { ...was, ...state }
  return (Object.keys(others) as (keyof CanvasState)[]).every((key) => state[key] === was[key])
}

/** Whether a node is that of a shape which nothing can be dropped on, in the same place. */
const isSameApart = (last: FlowNode, node: DiagramNode): boolean =>
  last.type === 'shape' &&
  last.data.node === node &&
  isInPlace(last, node) &&
  !last.data.handling.drops &&
  !last.data.handling.over

const isSameFrame = (last: FlowNode, site: SiteArea): boolean =>
  last.type === 'site' &&
  last.data.site === site &&
  isInPlace(last, site) &&
  last.data.drop === undefined &&
  !last.data.isOver

const isSameIsland = (last: FlowNode, island: IslandArea): boolean =>
  last.type === 'island' && last.data.island === island && isInPlace(last, island)

const isInPlace = ({ position }: FlowNode, { x, y }: Point): boolean => position.x === x && position.y === y

/** A list that has the same as the one before is that one. */
export const keptList = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.length === after.length && after.every((one, at) => one === before[at]) ? before : after

function kept(node: FlowNode, before: FlowNode | undefined): FlowNode {
  if (!before) return node
  return isSameNode(node, before) ? before : node
}

const isSameNode = (a: FlowNode, b: FlowNode): boolean =>
  a.selected === b.selected &&
  isSame(a.position, b.position) &&
  a.width === b.width &&
  a.height === b.height &&
  a.ariaLabel === b.ariaLabel &&
  isSameData(a.data, b.data)

/** Maps and sets are compared by identity, everything else by content. */
export function isSameData(a: object, b: object): boolean {
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return Object.keys({ ...a, ...b }).every((key) => {
    const [x, y] = [one[key], other[key]]
    if (x === y) return true
    if (key === 'handling') return isSameData(x as object, y as object)
    return !(x instanceof Map || x instanceof Set) && isSame(x, y)
  })
}

/** Shift starts a lasso on the canvas; on a shape React Flow leaves it to selecting several. */
const besideLasso = 'nokey'

/** Of most shapes the diagram has the same object as before, so that nothing else needs to be compared. */
function shapeNode(node: DiagramNode, state: CanvasState, before: FlowNode | undefined): FlowNode {
  const isSelected = entitiesOf(node).every((id) => state.selection.has(id))
  const ariaLabel = spokenShape(state.graph, node, isSelected)
  const handling = handlingOf(node, state)
  const isKept =
    before?.type === 'shape' &&
    before.data.node === node &&
    isInPlace(before, node) &&
    before.selected === isSelected &&
    before.ariaLabel === ariaLabel &&
    isSameData(before.data.handling, handling)
  if (isKept) return before
  const made: ShapeNode = {
    id: node.id,
    type: 'shape',
    className: besideLasso,
    position: { x: node.x, y: node.y },
    ...sized(node),
    handles: handlesOf(node),
    zIndex: 1,
    selected: isSelected,
    ariaLabel,
    domAttributes: { 'aria-roledescription': node.type },
    data: { node, handling },
  }
  return kept(made, before)
}

/** A shape and all that it has as lines. */
export const idsIn = cachedBy(({ id, rows }: DiagramNode): readonly EntityId[] => [
  id,
  ...rows.flatMap((row) => row.all ?? [row.id]),
])

/** Only what concerns this shape, so that the others stay the same. */
function handlingOf(
  node: DiagramNode,
  { selection, lit, isPath, matched, drops, over, renaming, marks }: CanvasState,
): Handling {
  const own = idsIn(node)
  const rows = selection.size > 0 && own.length > 1 ? own.slice(1).filter((id) => selection.has(id)) : []
  const isTarget = drops && own.some((id) => drops.has(id))
  return {
    selectedRows: rows.length > 0 ? rows : undefined,
    lit,
    isPath,
    matched,
    drops: isTarget ? drops : undefined,
    over: over && own.includes(over) ? over : undefined,
    renaming: renaming && own.includes(renaming) ? renaming : undefined,
    marks: marks && own.some((id) => marks.has(id)) ? marks : undefined,
  }
}

export const islandId = ({ chatPool }: IslandArea): string => `island ${chatPool}`

function islandNode(island: IslandArea, { litIslands }: CanvasState): IslandNode {
  return {
    id: islandId(island),
    type: 'island',
    position: { x: island.x, y: island.y },
    ...sized(island),
    handles: [],
    zIndex: -1,
    selectable: false,
    draggable: false,
    focusable: false,
    selected: false,
    data: { island, isDimmed: litIslands !== undefined && !litIslands.has(island.chatPool) },
  }
}

function siteNode(site: SiteArea, { graph, selection, drops, over, renaming }: CanvasState): SiteNode {
  const isSelected = selection.has(site.site)
  return {
    id: site.site,
    type: 'site',
    className: besideLasso,
    position: { x: site.x, y: site.y },
    ...sized(site),
    handles: [],
    zIndex: -2,
    dragHandle: '[data-site-label]',
    selected: isSelected,
    ariaLabel: spokenSite(graph, site, isSelected),
    domAttributes: { 'aria-roledescription': 'Site' },
    data: { site, drop: drops?.get(site.site), isOver: over === site.site, renaming: renaming === site.site },
  }
}

/** Finds one of a list by its id: most stay where they are in it. */
export function foundIn<T extends { readonly id: string }>(
  all: readonly T[],
): (id: string, at: number) => T | undefined {
  let known: ReadonlyMap<string, T> | undefined
  return (id, at) => {
    if (all[at]?.id === id) return all[at]
    known ??= new Map(all.map((one) => [one.id, one]))
    return known.get(id)
  }
}
