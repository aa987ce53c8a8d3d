import type { ChatPool, EntityId } from '#core/model/entity.ts'
import { namerFor } from '../naming.ts'
import { chatPoolKey } from '../natural-ids.ts'
import { type Entry, headingOf, nameIn } from './entry.ts'

/** What a row is called, and the chat pool that it says it is in. */
export interface Home {
  readonly name: string | undefined
  readonly chatPool: string | undefined
  /** A cmdlet of Lync Server 2013 names the chat pool; else somebody has written it, of whatever generation. */
  readonly isOf2013: boolean
}

/** The pool stands before the first backslash: a name may have one, a pool never. */
function split(identity: string): readonly [pool: string | undefined, name: string] {
  const at = identity.indexOf('\\')
  return at < 0 ? [undefined, identity] : [identity.slice(0, at).trim() || undefined, identity.slice(at + 1).trim()]
}

export function homeOf(entry: Entry): Home {
  const [pool, name] = split(nameIn(entry, 'identity') ?? '')
  const column = nameIn(entry, 'chatPool')
  const isWritten = pool === undefined && !headingOf(entry, 'chatPool')?.startsWith('persistentchatpool')
  return {
    name: nameIn(entry, 'name') ?? (name || undefined),
    chatPool: pool ?? column ?? entry.within,
    isOf2013: !isWritten,
  }
}

/** Names such as `pool.contoso.com\News`, or only `News` of what is in the same chat pool. */
export function inPool(text: string, chatPool: string | undefined): { readonly pool: string; readonly name: string } {
  const [pool, name] = split(text)
  return pool !== undefined && /^[\w-]+(?:\.[\w-]+)+$/.test(pool)
    ? { pool, name }
    : { pool: chatPool ?? '', name: text }
}

/** Chat pools of which only the names are known. */
export function mentionedChatPools(fqdns: Iterable<string>): readonly ChatPool[] {
  const byId = new Map<EntityId<'chatPool'>, string>()
  for (const fqdn of fqdns) {
    const id = chatPoolKey(fqdn)
    if (!byId.has(id)) byId.set(id, fqdn)
  }
  const nameOf = namerFor([...byId.values()])
  return [...byId].map(([id, fqdn]) => ({ id, kind: 'chatPool', name: nameOf(fqdn), generation: 'lync2013', fqdn }))
}
