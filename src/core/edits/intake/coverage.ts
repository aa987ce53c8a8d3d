import { type Entity, type EntityId, isContent } from '#core/model/entity.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Coverage } from './brought.ts'
import type { Lead } from './recognition.ts'

/** What a stage has of that of which files list all there is, but what they do not speak of. */
export function goneFrom(
  topology: Topology,
  { kind, generations, trusted, within }: Coverage,
  spoken: ReadonlySet<EntityId>,
  lead: Lead,
): readonly Entity[] {
  // Of what nobody knows nothing is gone, and least what is nowhere.
  const owners = within && new Set<EntityId | undefined>(within.flatMap((key) => lead(key) ?? []))
  return [...topology[kind].values()].filter(
    (entity: Entity) =>
      !spoken.has(entity.id) &&
      (!generations || ('generation' in entity && generations.includes(entity.generation))) &&
      (!trusted || (entity.kind === 'chatPool' && entity.trustedApplicationPool !== undefined)) &&
      (!owners || owners.has(ownerOf(entity, topology))),
  )
}

/** The chat pool of content, and the home of users. */
function ownerOf(entity: Entity, topology: Topology): EntityId | undefined {
  if (entity.kind === 'users') return entity.homedOn
  if (!isContent(entity)) return undefined
  if (entity.chatPool || entity.kind !== 'room') return entity.chatPool
  return entity.category && topology.category.get(entity.category)?.chatPool
}
