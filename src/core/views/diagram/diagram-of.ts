import type { EntityId } from '#core/model/entity.ts'
import { islandAreas, siteAreas } from './areas.ts'
import { type Marks, marked, marksOf } from './badges.ts'
import type { Diagram, DiagramInput, DiagramNode } from './diagram.ts'
import { withFreeLabels, withLabelPlaces } from './island-labels.ts'
import { linksOf, linksOfObjects } from './links.ts'
import { nodesOf } from './nodes.ts'
import { routedLinks, withMoreLinks } from './routes.ts'
import { spotsOf } from './shown.ts'
import { type View, viewOf } from './view.ts'

/** What a stage looks like, judged by its findings. */
export function diagramOf(input: DiagramInput): Diagram {
  const view = viewOf(input)
  const bare = nodesOf(view)
  const spotOf = spotsOf(view.graph, bare)
  const marks = marksOf(input.findings)
  const shapes = shapesOf(view, marked(bare, marks, spotOf), marks)
  return { ...shapes, links: routedLinks(linksOf(view, spotOf), shapes) }
}

function shapesOf(view: View, nodes: readonly DiagramNode[], marks: Marks): Omit<Diagram, 'links'> {
  const areas = islandAreas(view, nodes)
  const sites = siteAreas(view, nodes, areas, marks)
  const islands = withFreeLabels(areas, nodes, sites)
  return { nodes: withLabelPlaces(nodes, areas, islands), islands, sites }
}

/** The diagram of a stage with all the lines of some objects, also those that are not drawn otherwise. */
export function withLinesOf(diagram: Diagram, input: DiagramInput, objects: readonly EntityId[]): Diagram {
  if (objects.length === 0) return diagram
  const view = viewOf(input)
  const more = linksOfObjects(view, spotsOf(view.graph, diagram.nodes), new Set(objects), diagram.links)
  return more.length === 0 ? diagram : { ...diagram, links: withMoreLinks(diagram, more) }
}
