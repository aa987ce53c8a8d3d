import { groupBy } from '#core/model/base/group-by.ts'
import { type Entity, type EntityId, kindOf } from '#core/model/entity.ts'
import { counted, countOf, itOrThem, kindName, listed, nameOf, shortened } from '#core/model/words.ts'
import type { Detail } from './brought.ts'

/** A reference to what is neither in the files nor in the stage. */
export interface Stray {
  readonly entity: Entity
  readonly to: EntityId
}

/** So many are named; more are counted. */
const maxNamed = 4

/** The references that lead nowhere, in sentences: those of a kind to one thing together. */
export function strayReferences(strays: readonly Stray[]): readonly string[] {
  return [...groupBy(strays, ({ entity, to }) => `${entity.kind} ${to}`)].flatMap(([, group]) => {
    const [first] = group
    if (!first) return []
    const names = group.map(({ entity }) => shortened(nameOf(entity)))
    const who = names.length > maxNamed ? countOfAll(group.map(({ entity }) => entity)) : listed(names)
    const isPlural = names.length > 1 || first.entity.kind === 'users'
    const kind = kindOf(first.to)
    const what = `the ${kindName[kind]} ${shortened(first.to.slice(kind.length + 1))}`
    return [`${who} ${isPlural ? 'refer' : 'refers'} to ${what}, which is neither in the files nor in the stage.`]
  })
}

/** How many some of a kind are; of users it counts whether they are groups. */
function countOfAll(entities: readonly Entity[]): string {
  const areSingle = entities.every((entity) => entity.kind === 'users' && entity.sipAddress !== undefined)
  return areSingle ? counted(entities.length, 'single user') : countOf(entities.length, entities[0]?.kind ?? 'users')
}

/** What the files only mention, in sentences: those of a kind together. */
export function onlyMentioned(entities: readonly Entity[]): readonly string[] {
  return [...groupBy(entities, ({ kind }) => kind)].map(([kind, group]) => {
    const [names, count] = [group.map((entity) => shortened(nameOf(entity))), group.length]
    const what =
      count > 1
        ? `${countOf(count, kind)}, such as ${listed(names.slice(0, maxNamed))}`
        : `the ${kindName[kind]} ${names[0]}`
    return `The files only mention ${what}. Fill in what else is known of ${itOrThem(count)}.`
  })
}

/** What files tell of pools that nobody knows; a name may be that of a pool or a chat pool. */
export function detailsLeftOut(details: readonly Detail[]): readonly string[] {
  const names = [...new Set(details.map(({ id }) => id.slice(kindOf(id).length + 1)))]
  if (names.length === 0) return []
  const what = listed(
    names.map((name) => shortened(name)),
    maxNamed,
  )
  const are = names.length === 1 ? 'is no pool or chat pool' : 'are no pools or chat pools'
  return [`${what} ${are} of the files or the stage, so what the files tell of ${itOrThem(names.length)} is left out.`]
}
