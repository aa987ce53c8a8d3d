import { cachedBy } from '#core/model/base/caches.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { badgeText } from '../diagram/badge-text.ts'
import type { Badge, DiagramNode, Row, SiteArea } from '../diagram/diagram.ts'
import { tellingOf } from './telling.ts'

/** What a screen reader says of a shape beside its type: its name, what the picture shows of it, what is wrong with it. */
export const spokenShape = (graph: Graph, node: DiagramNode, isSelected: boolean): string =>
  joined(shapesIn(graph)(node), selectedIf(isSelected))

/** Asked again for each shape whenever one of them is another one. */
const shapesIn = cachedBy((graph: Graph) =>
  cachedBy((node: DiagramNode) =>
    joined(node.title, node.members ? node.subtitle : toldBy(graph, node.id), badgeIn(node)),
  ),
)

export const spokenSite = (graph: Graph, { site, name, badge }: SiteArea, isSelected: boolean): string =>
  joined(name, toldBy(graph, site), badge && badgeText(badge), selectedIf(isSelected))

/** The same of a line in a shape. Clients of one kind are told apart by their users, whose shape it is, and by where they connect to. */
export const spokenRow = (graph: Graph, row: Row, node: DiagramNode): string =>
  row.type === 'client'
    ? joined(`${row.title} client of ${whose(node)}`, row.detail, toldBy(graph, row.id), badgeIn(row))
    : joined(row.title, row.detail, badgeIn(row))

/** Of a stack its home too, since another one may have as many users. */
const whose = ({ members, title, subtitle }: DiagramNode): string => (members ? `${title}, ${subtitle}` : title)

const joined = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ')

const badgeIn = ({ badge }: { readonly badge?: Badge }): string | undefined => badge && badgeText(badge)

const selectedIf = (isSelected: boolean): string | false => isSelected && 'selected'

function toldBy(graph: Graph, id: EntityId): string {
  const told = toldIn(graph)
  const known = told.get(id)
  if (known !== undefined) return known
  const entity = graph.find(id)
  const telling = entity ? tellingOf(graph, entity) : ''
  told.set(id, telling)
  return telling
}

/** Asked again for each shape whenever one is selected. */
const toldIn = cachedBy((_: Graph) => new Map<EntityId, string>())
