import type { EntityId } from '#core/model/entity.ts'
import { islandAreas, siteAreas } from './areas.ts'
import { marked, marksOf } from './badges.ts'
import type { Diagram, DiagramInput } from './diagram.ts'
import { linksOf, linksOfObjects } from './links.ts'
import { nodesOf } from './nodes.ts'
import { routedLinks, withMoreLinks } from './routes.ts'
import { spotsOf } from './shown.ts'
import { viewOf } from './view.ts'

/** What a stage looks like, judged by its findings. */
export function diagramOf(input: DiagramInput): Diagram {
  const view = viewOf(input)
  const bare = nodesOf(view)
  const spotOf = spotsOf(view.graph, bare)
  const marks = marksOf(input.findings)
  const nodes = marked(bare, marks, spotOf)
  const islands = islandAreas(view, nodes)
  const shapes = { nodes, islands, sites: siteAreas(view, nodes, islands, marks) }
  return { ...shapes, links: routedLinks(linksOf(view, spotOf), shapes) }
}

/** The diagram of a stage with all the lines of some objects, also those that are not drawn otherwise. */
export function withLinesOf(diagram: Diagram, input: DiagramInput, objects: readonly EntityId[]): Diagram {
  if (objects.length === 0) return diagram
  const view = viewOf(input)
  const more = linksOfObjects(view, spotsOf(view.graph, diagram.nodes), new Set(objects), diagram.links)
  return more.length === 0 ? diagram : { ...diagram, links: withMoreLinks(diagram, more) }
}
