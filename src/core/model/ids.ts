import type { EntityId, Kind } from './entity.ts'
import type { Plan } from './plan.ts'

/** A new id for an entity of that kind, readable in the file and unused in every stage of the plan. */
export function newId<K extends Kind>(plan: Plan, kind: K, name: string): EntityId<K> {
  const taken = (id: EntityId) => plan.stages.some((stage) => stage.topology[kind].has(id))
  return unusedId(kind, name, taken)
}

/** Gives new ids, each once. */
export function freshIds(plan: Plan): <K extends Kind>(kind: K, name: string) => EntityId<K> {
  const given = new Set<EntityId>()
  return (kind, name) => {
    const taken = (id: EntityId) => given.has(id) || plan.stages.some((stage) => stage.topology[kind].has(id))
    const id = unusedId(kind, name, taken)
    given.add(id)
    return id
  }
}

/** `kind:` and the name in plain letters, with a number behind it where that id is taken. */
export function unusedId<K extends Kind>(kind: K, name: string, taken: (id: EntityId) => boolean): EntityId<K> {
  const base: EntityId<K> = `${kind}:${slugOf(name) || kind}`
  if (!taken(base)) return base
  const idAt = (number: number): EntityId<K> => `${base}-${number}`
  return idAt(freeNumber((number) => taken(idAt(number))))
}

/** One behind a number that is taken; thousands of names may be alike, so they are not tried one by one. */
function freeNumber(taken: (number: number) => boolean): number {
  let last = 1
  let free = 2
  for (; taken(free); free *= 2) last = free
  while (free - last > 1) {
    const middle = Math.floor((last + free) / 2)
    if (taken(middle)) last = middle
    else free = middle
  }
  return free
}

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}.]+/gu, '-')
    .replace(/^-+|-+$/g, '')
