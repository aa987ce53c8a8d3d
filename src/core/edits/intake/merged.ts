import { isSame } from '#core/model/diff.ts'
import type { ChatPool, Entity, Kind, Room } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import type { Detail } from './brought.ts'
import { mergedValue } from './merged-values.ts'
import { serverMeant } from './server-names.ts'

/**
 * What an entity of a plan becomes by what files say of it. What they do not say stays, as does what they only say in
 * another order or in other letters. The graph is that of the stage, which knows users by their addresses.
 */
export function merged<E extends Entity>(known: E, brought: Detail, graph: Graph): E {
  const kept = saysCategoryInstead(known, brought) ? (withoutField(known, 'chatPool') as E) : known
  const fields = fieldsOf(known.kind).flatMap((field): readonly (readonly [string, unknown])[] => {
    const is = fieldOf(brought as Entity, field.name)
    if (is === undefined || isMadeUp(known.kind, field.name)) return []
    if (field.name === 'chatPool' && isInItsCategory(known, brought, graph)) return []
    return [[field.name, mergedValue(field, fieldOf(known, field.name), is, graph)]]
  })
  const changed = fields.filter(([name, value]) => value !== undefined && !isSame(value, fieldOf(known, name)))
  return changed.length === 0 ? kept : { ...kept, ...Object.fromEntries(changed) }
}

/** Of a chat pool of which no more is told than the active servers, those that are known beside them are not active. */
export function withInactive(known: Detail, told: Detail): Detail {
  if (known.kind !== 'chatPool' || told.kind !== 'chatPool' || !told.servers) return told
  const others = serversBeside(known, told).map((server) => ({ ...server, active: false }))
  return { ...told, servers: [...told.servers, ...others] }
}

/** The servers that are known of a chat pool beside those that are told. */
export function serversBeside(known: Partial<ChatPool>, told: Partial<ChatPool>): NonNullable<ChatPool['servers']> {
  const { servers = [] } = known
  const names = servers.map(({ fqdn }) => fqdn)
  const active = (told.servers ?? []).map(({ fqdn }) => fqdn)
  const isTold = new Set(active.map((fqdn) => serverMeant(fqdn, names, active)))
  return servers.filter(({ fqdn }) => !isTold.has(fqdn))
}

/** A room of which files name the chat pool alone stays in its category there. */
function isInItsCategory(known: Entity, brought: Detail, graph: Graph): boolean {
  if (known.kind !== 'room' || brought.kind !== 'room' || brought.category) return false
  return graph.get('category', known.category)?.chatPool === brought.chatPool
}

/** A room that names a category in its chat pool names the chat pool no more, which would set it apart. */
const saysCategoryInstead = (known: Entity, brought: Detail): boolean =>
  known.kind === 'room' && brought.kind === 'room' && known.chatPool !== undefined && hasOnlyCategory(brought)

const hasOnlyCategory = ({ category, chatPool }: Partial<Room>): boolean =>
  category !== undefined && chatPool === undefined

const withoutField = (entity: Entity, field: string): Entity =>
  Object.fromEntries(Object.entries(entity).filter(([name]) => name !== field)) as unknown as Entity

/** Importers make the names of pools and users; those that a person has chosen say more. */
const isMadeUp = (kind: Kind, field: string): boolean =>
  field === 'name' && (kind === 'pool' || kind === 'chatPool' || kind === 'users')
