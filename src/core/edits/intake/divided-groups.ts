import { headcountOf } from '#core/domain/people/headcount.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { Users } from '#core/model/entity.ts'
import type { Loss } from './losses.ts'

/**
 * A group of the files of which the stage has several: somebody has divided it, and the files tell of all together. Each
 * part stays as it is; where there are more or fewer users, one part takes the difference. Nobody knows who is in which part,
 * so they stay groups where somebody asks for single users.
 */
export function divided(
  group: Users,
  parts: readonly Users[],
  areSingle: boolean,
): { readonly entities: readonly Users[]; readonly losses: readonly Loss[] } {
  const { known, isOpen } = headcountOf(parts)
  const more = group.count === undefined || isOpen ? 0 : group.count - known
  const taker = more === 0 ? undefined : takerOf(group, parts, more)
  const entities = parts.map(({ name, count }, at): Users => {
    const { count: _, ...told } = group
    const id: Users['id'] = at === 0 ? group.id : `${group.id}\n${at}`
    const isTaker = parts[at] === taker
    return { ...told, id, name, ...(count !== undefined && { count: count + (isTaker ? more : 0) }) }
  })
  const isSame = group.count === known && !isOpen
  const told = { group: group.id, name: group.name, parts: parts.length, users: group.count, isSame, areSingle }
  const loss: Loss = { type: 'divided', ...told, ...(taker && { taker: taker.name }) }
  return { entities, losses: isSame && !areSingle ? [] : [loss] }
}

/** The part that is called as the files call all of it, else the largest; it has to be able to give what is less. */
function takerOf({ name }: Users, parts: readonly Users[], more: number): Users | undefined {
  const able = parts.filter(({ count = 0 }) => count + more > 0)
  const largest = [...able].sort((a, b) => (b.count ?? 0) - (a.count ?? 0))[0]
  return able.find((part) => isSameName(part.name, name)) ?? largest
}
