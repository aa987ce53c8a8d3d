import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { type HolderId, heldBy, isSection, type SectionId, sections } from './holders.ts'

/** One line of the outline: a part, or an entity. */
export interface OutlineRow {
  readonly id: HolderId
  readonly entity: Entity | undefined
  /** From 1. */
  readonly level: number
  /** Left out where it holds nothing. */
  readonly isOpen: boolean | undefined
  /** Its place among those under the same holder, from 1, and how many these are. */
  readonly position: number
  readonly siblings: number
}

interface OutlineView {
  readonly isOpen: (id: HolderId) => boolean
  /** What is listed; everything where it is left out. */
  readonly shown?: ReadonlySet<string> | undefined
}

/** The lines of the outline from top to bottom, without those under what is closed. */
export function outlineOf(graph: Graph, view: OutlineView): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const present = (Object.keys(sections) as SectionId[]).filter((id) => shownIn(graph, id, view).length > 0)
  present.forEach((id, at) => {
    add(rows, graph, view, { id, entity: undefined, level: 1, position: at + 1, siblings: present.length })
  })
  return rows
}

function add(rows: OutlineRow[], graph: Graph, view: OutlineView, row: Omit<OutlineRow, 'isOpen'>): void {
  const held = shownIn(graph, row.id, view)
  const isOpen = held.length === 0 ? undefined : view.isOpen(row.id)
  rows.push({ ...row, isOpen })
  if (!isOpen) return
  held.forEach((entity, at) => {
    add(rows, graph, view, { id: entity.id, entity, level: row.level + 1, position: at + 1, siblings: held.length })
  })
}

function shownIn(graph: Graph, id: HolderId, { shown }: OutlineView): readonly Entity[] {
  const held = heldBy(graph, id)
  return shown ? held.filter((entity) => shown.has(entity.id)) : held
}

/** Open until somebody closes it: all but what tends to hold a lot. */
export const isOpenAtFirst = (id: HolderId): boolean => isSection(id) || !/^(category|users):/.test(id)

export const entityIdOf = (id: HolderId): EntityId | undefined => (isSection(id) ? undefined : id)
