import type { Intake } from '#core/edits/intake/intake.ts'
import { newChatPools, unitOf, valuesOf } from '#core/edits/intake/wanted.ts'
import { changedKey } from './lines.ts'

/** The line of something new without which nothing comes of another line, by the keys of both. */
export type Needs = ReadonlyMap<string, string>

/** New content needs its chat pool where that is new, too, and a change what it leads to. */
export function needsOf({ added, changed }: Pick<Intake, 'added' | 'changed'>): Needs {
  const needs = new Map<string, string>(newChatPools(added))
  const isNew = new Set<unknown>(changed.length === 0 ? [] : added.map(({ id }) => id))
  for (const { after, fields } of changed) {
    for (const unit of fields.map((field) => unitOf(after.kind, field))) {
      const to = valuesOf(after, unit).find((value) => isNew.has(value))
      if (to !== undefined) needs.set(changedKey(after.id, unit), String(to))
    }
  }
  return needs
}

/** The chosen lines of which something comes: all that they need is chosen, too. */
export function effective(keys: ReadonlySet<string>, needs: Needs): ReadonlySet<string> {
  if (isAllThere(keys, needs)) return keys
  return new Set([...keys].filter((key) => needed(key, needs).every((one) => keys.has(one))))
}

const isAllThere = (keys: ReadonlySet<string>, needs: Needs): boolean =>
  [...new Set(needs.values())].every((key) => keys.has(key))

/** A category that a room moves to needs its chat pool in its turn. */
function needed(key: string, needs: Needs): readonly string[] {
  const next = needs.get(key)
  return next === undefined ? [] : [next, ...needed(next, needs)]
}

/**
 * What is chosen once somebody makes of the lines that are effective others: a line brings what it needs, and what was
 * chosen, but not effective, stays so until what it needs is chosen itself.
 */
export function rechosen(
  all: ReadonlySet<string>,
  shown: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  needs: Needs,
) {
  if (all === shown && isAllThere(wanted, needs)) return wanted
  const brought = new Set([...wanted].flatMap((key) => (shown.has(key) ? [] : needed(key, needs))))
  for (const key of wanted) brought.delete(key)
  const waiting = [...all].filter((key) => !shown.has(key) && !needed(key, needs).some((one) => brought.has(one)))
  return new Set([...wanted, ...brought, ...waiting])
}
