import { type Entity, isContent } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'
import { nameOf } from '#core/model/words.ts'
import { ownerFields } from './clip-content.ts'

/** What a copy lacks of what it was copied from. */
export interface LeftOut {
  readonly name: string
  /** The titles of fields. */
  readonly fields: readonly string[]
}

/** The fields that led, also in part, to what is not where the copies are. */
export const lostReferences = (
  originals: readonly Entity[],
  copies: readonly (Entity | undefined)[],
): readonly LeftOut[] =>
  originals.flatMap((original, at) => {
    const copy = copies[at]
    const lost = copy ? lostOf(original, copy) : []
    return lost.length === 0 ? [] : [{ name: nameOf(original), fields: lost }]
  })

function lostOf(original: Entity, copy: Entity): readonly string[] {
  return fieldsOf(original.kind).flatMap(({ name, type, isPrincipals, title }) => {
    if (type !== 'ref' && type !== 'refs' && !isPrincipals) return []
    // Content that was put into something else has not lost what it was in.
    if (ownerFields.includes(name) && isInside(copy)) return []
    return sizeOf(fieldOf(copy, name)) < sizeOf(fieldOf(original, name)) ? [title] : []
  })
}

const isInside = (entity: Entity): boolean =>
  isContent(entity) && ownerFields.some((field) => fieldOf(entity, field) !== undefined)

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : value === undefined ? 0 : 1)
