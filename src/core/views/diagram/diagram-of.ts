import { isSameBox } from '#core/layout/box.ts'
import { cacheLatest } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import { hasSameItems } from '#core/model/memory/dependency.ts'
import { islandAreas, siteAreas } from './areas.ts'
import { markedBy, type SeenMarks, seenMarksOf } from './badges.ts'
import type { Diagram, DiagramInput, DiagramNode } from './diagram.ts'
import { withFreeLabels, withLabelPlaces } from './island-labels.ts'
import type { UnroutedLink } from './line-ends.ts'
import { linksOf, linksOfObjects } from './links.ts'
import { isConcerned, movedSince } from './moved.ts'
import { movedNode, nodesInParts } from './nodes.ts'
import { type RoutedLinks, routedLinks, withMoreLinks } from './routes.ts'
import { spotsOf } from './shown.ts'
import { type View, viewOf } from './view.ts'

/** What a diagram is made from. */
interface Making {
  readonly view: View
  readonly marks: SeenMarks
  readonly mark: (node: DiagramNode) => DiagramNode
  /** The shapes with their badges, not yet with the places of labels. */
  readonly nodes: readonly DiagramNode[]
  readonly links: readonly UnroutedLink[]
  /** The lines of some objects that are not drawn otherwise. */
  readonly moreOf: (objects: readonly EntityId[]) => readonly UnroutedLink[]
}

/** A diagram, with what a later one can have of it. */
export interface Drawn extends Making {
  readonly input: DiagramInput
  readonly diagram: Diagram
  readonly areas: Diagram['islands']
  readonly routed: RoutedLinks
}

/** What a stage looks like, judged by its findings. */
export const diagramOf = (input: DiagramInput): Diagram => drawnOf(input).diagram

/**
 * The same after another one: all that is the same as it was is the same object. Where only shapes have moved, what this
 * does not concern is not made again; what it looks like is the same in either case.
 */
export const drawnOf = (input: DiagramInput, before?: Drawn): Drawn => atOnce(drawnInParts(input, before))

/** The same in steps: a stage can hold much, and more can be said of it. */
export function* drawnInParts(input: DiagramInput, before?: Drawn): InParts<Drawn> {
  const moved = before && movedSince(before.input, input)
  if (before && moved?.size === 0) return { ...before, input }
  const making = before && moved ? movedMaking(before, input, moved) : yield* makingInParts(input, before)
  yield
  return drawn(input, making, before)
}

function* makingInParts(input: DiagramInput, before?: Drawn): InParts<Making> {
  const view = viewOf(input)
  yield
  const bare = yield* nodesInParts(view)
  const spotOf = spotsOf(view.graph, bare)
  const marks = yield* seenMarksOf(input.findings, spotOf)
  const mark = markedBy(marks)
  const nodes = keptIn(before?.nodes, bare.map(mark), withKeptRows)
  const links = keptIn(before?.links, linksOf(view, spotOf))
  const moreOf = cacheLatest((objects: readonly EntityId[]) => linksOfObjects(view, spotOf, new Set(objects), links), 1)
  return { view, marks, mark, nodes, links, moreOf }
}

/** Which lines there are, and what they say, does not depend on where shapes stand. */
function movedMaking(before: Drawn, { layout }: DiagramInput, moved: ReadonlySet<EntityId>): Making {
  const view = { ...before.view, layout }
  const nodes = before.nodes.map((node) => {
    if (!isConcerned(node, view.graph, moved)) return node
    const now = before.mark(movedNode(view, node))
    return isSame(now, node) ? node : now
  })
  return { ...before, view, nodes }
}

function drawn(input: DiagramInput, making: Making, before?: Drawn): Drawn {
  const { view, nodes, marks, links } = making
  const areas = keptIn(before?.areas, islandAreas(view, nodes))
  const sites = keptIn(before?.diagram.sites, siteAreas(view, nodes, areas, marks.own))
  const islands =
    before && standAsBefore({ nodes, areas, sites }, before)
      ? before.diagram.islands
      : keptIn(before?.diagram.islands, withFreeLabels(areas, nodes, sites))
  const labelled = keptIn(before?.diagram.nodes, withLabelPlaces(nodes, areas, islands))
  const routed = routedLinks(links, { nodes: labelled, islands, sites }, before?.routed)
  return { ...making, input, areas, routed, diagram: { nodes: labelled, islands, sites, links: routed.links } }
}

type Standing = Pick<Drawn, 'nodes' | 'areas'> & Pick<Diagram, 'sites'>

/** Whether the labels of islands have the same around them, whatever the shapes say. */
const standAsBefore = ({ nodes, areas, sites }: Standing, { nodes: were, ...before }: Drawn): boolean =>
  areas === before.areas &&
  sites === before.diagram.sites &&
  nodes.length === were.length &&
  nodes.every((node, at) => isSameBox(node, were[at] as DiagramNode))

/**
 * What is the same as it was is the same object, and so is the list where all of it is; of what is another one, parts may
 * be kept.
 */
function keptIn<T>(
  before: readonly T[] | undefined,
  now: readonly T[],
  keepParts = (one: T, _was: T | undefined) => one,
): readonly T[] {
  if (!before) return now
  const kept = now.map((one, at) => (isSame(one, before[at]) ? (before[at] as T) : keepParts(one, before[at])))
  return hasSameItems(kept, before) ? before : kept
}

/** Of a chat pool with hundreds of rows an edit changes few. */
const withKeptRows = (node: DiagramNode, was: DiagramNode | undefined): DiagramNode =>
  was?.id === node.id ? { ...node, rows: keptIn(was.rows, node.rows) } : node

/** The diagram of a stage with all the lines of some objects, also those that are not drawn otherwise. */
export function withLinesOf({ diagram, moreOf }: Drawn, objects: readonly EntityId[]): Diagram {
  const more = objects.length === 0 ? [] : moreOf(objects)
  return more.length === 0 ? diagram : withMore(diagram, more)
}

const withMore = cacheLatest((diagram: Diagram, more: readonly UnroutedLink[]): Diagram => {
  return { ...diagram, links: withMoreLinks(diagram, more) }
})
