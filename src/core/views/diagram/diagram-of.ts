import { cacheLatest } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
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
 * The same after another one. Where only shapes have moved, all that this does not concern is the same object as it was;
 * what it looks like is the same in either case.
 */
export const drawnOf = (input: DiagramInput, before?: Drawn): Drawn => atOnce(drawnInParts(input, before))

/** The same in steps: a stage can hold much, and more can be said of it. */
export function* drawnInParts(input: DiagramInput, before?: Drawn): InParts<Drawn> {
  const moved = before && movedSince(before.input, input)
  if (before && moved) return drawn(input, movedMaking(before, input, moved), before)
  const making = yield* makingInParts(input)
  yield
  return drawn(input, making)
}

function* makingInParts(input: DiagramInput): InParts<Making> {
  const view = viewOf(input)
  yield
  const bare = yield* nodesInParts(view)
  const spotOf = spotsOf(view.graph, bare)
  const marks = yield* seenMarksOf(input.findings, spotOf)
  const mark = markedBy(marks)
  const links = linksOf(view, spotOf)
  const moreOf = cacheLatest((objects: readonly EntityId[]) => linksOfObjects(view, spotOf, new Set(objects), links), 1)
  return { view, marks, mark, nodes: bare.map(mark), links, moreOf }
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
  const islands = keptIn(before?.diagram.islands, withFreeLabels(areas, nodes, sites))
  const labelled = keptIn(before?.diagram.nodes, withLabelPlaces(nodes, areas, islands))
  const routed = routedLinks(links, { nodes: labelled, islands, sites }, before?.routed)
  return { ...making, input, areas, routed, diagram: { nodes: labelled, islands, sites, links: routed.links } }
}

/** What is the same as it was is the same object. */
const keptIn = <T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before ? now.map((one, at) => (isSame(one, before[at]) ? (before[at] as T) : one)) : now

/** The diagram of a stage with all the lines of some objects, also those that are not drawn otherwise. */
export function withLinesOf({ diagram, moreOf }: Drawn, objects: readonly EntityId[]): Diagram {
  const more = objects.length === 0 ? [] : moreOf(objects)
  return more.length === 0 ? diagram : { ...diagram, links: withMoreLinks(diagram, more) }
}
