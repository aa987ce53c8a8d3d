import type { Entity } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'
import { put, type Topology } from '#core/model/topology.ts'
import type { Replaced } from './people.ts'

/** Names the people of groups in the lists that name these. */
export function withPeopleFor(topology: Topology, replaced: readonly Replaced[]): Topology {
  const people = new Map<string, readonly string[]>(replaced.map(({ group, by }) => [group.id, by]))
  const holders: readonly Entity[] = [
    ...topology.chatPool.values(),
    ...topology.category.values(),
    ...topology.room.values(),
  ]
  return put(
    topology,
    holders.flatMap((entity) => {
      const lists = fieldsOf(entity.kind).flatMap(({ name, isPrincipals }) => {
        const list = (isPrincipals ? fieldOf(entity, name) : undefined) as readonly string[] | undefined
        return list?.some((one) => people.has(one)) ? [[name, named(list, people)] as const] : []
      })
      return lists.length === 0 ? [] : [{ ...entity, ...Object.fromEntries(lists) }]
    }),
  )
}

const named = (list: readonly string[], people: ReadonlyMap<string, readonly string[]>): readonly string[] => [
  ...new Set(list.flatMap((one) => people.get(one) ?? [one])),
]
