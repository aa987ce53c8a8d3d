import type { Category, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Import } from './imports.ts'
import { pathOf } from './levels.ts'

/**
 * The scope and the fields that an import gives a category of a source; it knows no levels, and no managers of them.
 */
export function categoryAsImported(category: Category, { from }: Import): Category {
  const { parent: _, managers: __, ...rest } = category
  const allowedMembers = category.allowedMembers ?? scopeAbove(from, from.get('category', category.id) ?? category)
  return { ...rest, ...(allowedMembers && { allowedMembers }) }
}

/** Whom the nearest category above allows: a sub-category has its scope from there. */
const scopeAbove = (graph: Graph, category: Category): string[] | undefined =>
  pathOf(graph, category).findLast((one) => one.allowedMembers !== undefined)?.allowedMembers

/** The fields that an import gives a room of a source, beside its name and where it stands. */
export function roomAsImported(room: Room, one: Import): Room {
  const was = one.from.get('room', room.id) ?? room
  const category = one.from.get('category', was.category)
  const managers = managersOf(room, category, one)
  return {
    ...room,
    ...(room.privacy && { privacy: privacies[room.privacy] ?? room.privacy }),
    ...(room.invitations && category?.invitations === false && { invitations: false }),
    ...(managers.length > 0 && { managers }),
  }
}

const privacies: Partial<Record<NonNullable<Room['privacy']>, Room['privacy']>> = {
  scoped: 'closed',
  private: 'secret',
}

/** The managers of the room, of the categories above it, and of the root category. */
function managersOf(room: Room, category: Category | undefined, { from, source }: Import): string[] {
  const above = category ? pathOf(from, category).flatMap(({ managers = [] }) => managers) : []
  return [...new Set([...(room.managers ?? []), ...above, ...(source.rootManagers ?? [])])]
}
