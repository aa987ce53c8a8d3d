import type { ChatPool, EntityId } from '#core/model/entity.ts'
import { namerFor } from './naming.ts'
import { chatPoolKey } from './natural-ids.ts'

/** Chat pools of which only the names are known, or what people call them: a new one is taken for Persistent Chat. */
export function mentionedChatPools(names: Iterable<string>): readonly ChatPool[] {
  const byId = new Map<EntityId<'chatPool'>, string>()
  for (const name of names) {
    const id = chatPoolKey(name)
    if (!byId.has(id)) byId.set(id, name)
  }
  const nameOf = namerFor([...byId.values()])
  return [...byId].map(([id, name]) => ({
    id,
    kind: 'chatPool',
    name: nameOf(name),
    generation: 'lync2013',
    ...(isFqdn(name) && { fqdn: name }),
  }))
}

const isFqdn = (name: string): boolean => /^[\w-]+(?:\.[\w-]+)+$/.test(name)
