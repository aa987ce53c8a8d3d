import { type Entity, type EntityId, isContent } from '#core/model/entity.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Coverage } from './brought.ts'
import type { Lead } from './recognised.ts'

/** What a stage has of that of which files list all there is, but what the files have not. */
export function goneFrom(
  topology: Topology,
  { kind, generations, within, except = [] }: Coverage,
  listed: ReadonlySet<EntityId>,
  lead: Lead,
): readonly Entity[] {
  const owners = within && new Set(within.map(lead))
  const spared = new Set(except.map(lead))
  return [...topology[kind].values()].filter(
    (entity: Entity) =>
      !listed.has(entity.id) &&
      !spared.has(entity.id) &&
      (!generations || ('generation' in entity && generations.includes(entity.generation))) &&
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
