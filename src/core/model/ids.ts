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
  let id = base
  for (let number = 2; taken(id); number++) id = `${base}-${number}`
  return id
}

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}.]+/gu, '-')
    .replace(/^-+|-+$/g, '')
