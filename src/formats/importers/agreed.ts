import type { Detail } from '#core/edits/intake/brought.ts'
import { withInactive } from '#core/edits/intake/merged.ts'
import { mergedValue } from '#core/edits/intake/merged-values.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'

/** An object, or a part of one, and the file that tells of it. */
export interface Said<E extends Detail = Entity> {
  readonly file: string
  /** Of the file, from 1. */
  readonly line?: number
  readonly entity: E
  /** Of a chat pool: its servers are the active ones alone. */
  readonly hasActiveOnly?: boolean
}

/** A field of which two files say what cannot both be. */
export interface Disagreement {
  readonly field: string
  readonly kept: Said<Detail>
  readonly other: Said<Detail>
}

/** An object with what any file says of it. */
interface Gathered {
  readonly entity: Detail
  /** The file that told of it first. */
  readonly file: string
  /** The files of those fields that it did not tell. */
  readonly others: ReadonlyMap<string, string>
  /** No file tells more of its servers than which are active. */
  readonly hasActiveOnly: boolean
}

/** Each object once, with what any file says of it: the first holds, and what only says it with less gives way to it. */
export function agreed(said: readonly Said<Detail>[]): {
  readonly entities: ReadonlyMap<EntityId, Detail>
  /** The chat pools of which no file tells the servers that are not active. */
  readonly activeOnly: readonly EntityId[]
  readonly disagreements: readonly Disagreement[]
} {
  const found = new Map<EntityId, Gathered>()
  const disagreements: Disagreement[] = []
  for (const one of said) {
    const known = found.get(one.entity.id)
    found.set(one.entity.id, known ? joined(known, one, disagreements) : { hasActiveOnly: false, ...one, others: none })
  }
  return {
    entities: new Map([...found].map(([id, { entity }]) => [id, entity])),
    activeOnly: [...found].flatMap(([id, { hasActiveOnly }]) => (hasActiveOnly ? [id] : [])),
    disagreements,
  }
}

const none: ReadonlyMap<string, string> = new Map()

function joined(gathered: Gathered, other: Said<Detail>, disagreements: Disagreement[]): Gathered {
  const { file } = gathered
  const [known, told, hasActiveOnly] = withAllServers(gathered, other)
  const values = new Map<string, unknown>(Object.entries(known))
  const others = new Map(gathered.others)
  for (const field of fieldsOf(known.kind)) {
    const { name } = field
    const [was, is] = [known, told].map((one) => fieldOf(one as Entity, name))
    if (is === undefined) continue
    if (was === undefined) {
      values.set(name, is)
      others.set(name, other.file)
      continue
    }
    // Each importer makes names of others, so that one that is longer says nothing.
    if (name === 'name') continue
    const [kept, overwritten] = [mergedValue(field, is, was, undefined), mergedValue(field, was, is, undefined)]
    if (plain(overwritten) === plain(was)) continue
    values.set(name, kept)
    if (plain(overwritten) === plain(kept)) continue
    const said = { ...known, [name]: overwritten }
    disagreements.push({
      field: name,
      kept: { file: others.get(name) ?? file, entity: known },
      other: { file: other.file, entity: said },
    })
  }
  return { entity: inOnePlace(Object.fromEntries(values) as unknown as Detail), file, others, hasActiveOnly }
}

type Listing = Pick<Said<Detail>, 'entity' | 'hasActiveOnly'>

/** Of one who lists the active servers alone, those that the other one lists beside them are not active. */
function withAllServers(one: Listing, other: Listing): readonly [Detail, Detail, hasActiveOnly: boolean] {
  const isPart = [one, other].map(({ hasActiveOnly = false }) => hasActiveOnly)
  if (![one, other].every(({ entity }) => 'servers' in entity && entity.servers)) {
    return [one.entity, other.entity, isPart.includes(true)]
  }
  if (isPart[0] === isPart[1]) return [one.entity, other.entity, isPart[0] ?? false]
  return isPart[0]
    ? [withInactive(other.entity, one.entity), other.entity, false]
    : [one.entity, withInactive(one.entity, other.entity), false]
}

/** A room whose category is in a chat pool names that no more. */
function inOnePlace(entity: Detail): Detail {
  if (entity.kind !== 'room' || !entity.chatPool || !entity.category) return entity
  const pool = entity.chatPool.slice('chatPool:'.length)
  if (!entity.category.startsWith(`category:${pool}\\`)) return entity
  const { chatPool: _, ...rest } = entity
  return rest
}

/** Names are the same in whatever letters, and lists in whatever order. */
const plain = (value: unknown): string =>
  Array.isArray(value) ? value.map(plain).sort().join() : JSON.stringify(value).toLowerCase()
