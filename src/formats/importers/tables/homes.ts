import { type Entry, nameIn } from './entry.ts'

/** What a row is called, and the chat pool that it says it is in. */
export interface Home {
  readonly name: string | undefined
  readonly chatPool: string | undefined
}

/** The pool stands before the first backslash: a name may have one, a pool never. */
function split(identity: string): readonly [pool: string | undefined, name: string] {
  const at = identity.indexOf('\\')
  return at < 0 ? [undefined, identity] : [identity.slice(0, at).trim() || undefined, identity.slice(at + 1).trim()]
}

export function homeOf(entry: Entry): Home {
  const [identity, called] = [nameIn(entry, 'identity'), nameIn(entry, 'name')]
  const [pool, name] = split(identity ?? '')
  const whole = identity === undefined && called !== undefined ? inPool(called, undefined) : undefined
  return {
    name: whole?.name ?? called ?? (name || undefined),
    chatPool: (pool ?? whole?.pool) || nameIn(entry, 'chatPool') || entry.within,
  }
}

/** The same of an add-in, whose name has no backslash unless its chat pool stands before it. */
export function addInPool(
  text: string,
  chatPool: string | undefined,
): { readonly pool: string; readonly name: string } {
  const [pool, name] = split(text)
  return { pool: pool ?? chatPool ?? '', name }
}

/** Names such as `pool.contoso.com\News`, or only `News` of what is in the same chat pool. */
export function inPool(text: string, chatPool: string | undefined): { readonly pool: string; readonly name: string } {
  const [pool, name] = split(text)
  return pool !== undefined && /^[\w-]+(?:\.[\w-]+)+$/.test(pool)
    ? { pool, name }
    : { pool: chatPool ?? '', name: text }
}
