import type { Category, ChatPool, Entity } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Layout } from '#core/model/plan.ts'
import { type ContainerContent, contentIn } from './content.ts'
import { peopleShapeOf } from './people-rows.ts'
import { bottomOf, type RowChoice, type RowPlace, rowPlacesOf } from './rows.ts'
import { sizes } from './sizes.ts'

/** A size in diagram units, which are pixels at zoom 1. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How large the shape of a free-standing entity is: it follows from what it is and from its rows, not from words. */
export function shapeSizeOf(graph: Graph, choice: RowChoice, entity: Entity): Size {
  if (entity.kind === 'site') return sizes.site
  if (entity.kind === 'users') return peopleShapeOf(graph, [entity], 'top')
  if (entity.kind !== 'chatPool' && entity.kind !== 'category') return sizes.card
  return containerOf(choice, entity, contentIn(graph, entity))
}

/** A chat pool, or a stray category, with its rows. */
export interface Container extends Size {
  readonly rows: readonly RowPlace[]
  readonly isCollapsed: boolean
}

export function containerOf(choice: RowChoice, container: ChatPool | Category, content: ContainerContent): Container {
  const { header, padding, hint, width } = sizes.container
  if (isCollapsed(choice.layout, container)) return { width, height: header, rows: [], isCollapsed: true }
  const rows = rowPlacesOf(choice, container, content)
  return { width, height: rows.length === 0 ? header + hint : bottomOf(rows) + padding, rows, isCollapsed: false }
}

const isCollapsed = (layout: Layout, { id }: Entity): boolean => layout[id]?.collapsed === true
