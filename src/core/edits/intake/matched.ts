import { groupBy } from '#core/model/base/group-by.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { nameOf } from '#core/model/words.ts'
import type { Finder } from './index-of-stage.ts'
import type { Recognition } from './recognition.ts'

/** Something of the files, and what it is in the plan, if that has it. */
export type Match<E extends Entity> = readonly [thing: E, known: Entity | undefined]

/**
 * What things of one kind are in a plan, each another one: first what they surely are in the stage, then in other stages, and
 * then what only one of them asks for. Each step is made for all of them before the next, so that none takes what is
 * another's, whichever the files have first; they come in the order of their natural keys. What is given already, none takes.
 */
export function matched<E extends Entity>(
  things: readonly E[],
  searchedFor: (thing: E) => Recognition,
  finders: readonly Finder[],
  given = new Set<EntityId>(),
): readonly Match<E>[] {
  const all = [...things].sort((a, b) => (a.id < b.id ? -1 : 1)).map((thing) => ({ thing, ...searchedFor(thing) }))
  const matches = new Map<E, Entity>()
  const isFree = ({ id }: Entity) => !given.has(id)
  const open = () => all.filter(({ thing }) => !matches.has(thing))
  function give(thing: E, known: Entity): void {
    matches.set(thing, known)
    given.add(known.id)
  }
  for (const find of finders) {
    for (let at = 0; open().some(({ sure }) => at < sure.length); at++) {
      for (const { thing, sure } of open()) {
        const key = sure[at]
        const known = key && likeliest(find.surely(thing.kind, key).filter(isFree), thing)
        if (known) give(thing, known)
      }
    }
  }
  for (const find of finders) {
    const asking = open().flatMap(({ thing, loose }) => {
      const found = loose.flatMap((key) => find.loosely(thing.kind, key)).filter(isFree)
      const known = likeliest(found, thing)
      return known ? [{ thing, known }] : []
    })
    for (const [only, second] of groupBy(asking, ({ known }) => known.id).values()) {
      if (only && !second) give(only.thing, only.known)
    }
  }
  return all.map(({ thing }) => [thing, matches.get(thing)])
}

/** Of several that it can be, the one of its name. */
const likeliest = (known: readonly Entity[], thing: Entity): Entity | undefined =>
  known.find((one) => isSameName(nameOf(one), nameOf(thing))) ?? known[0]
