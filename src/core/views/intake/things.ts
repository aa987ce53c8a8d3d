import { recognitionOf } from '#core/edits/intake/recognition.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** What tells something new apart from all else, whatever came before it: its id, which is given in turn, does not. */
export interface Thing {
  readonly is: string
  /** The category that a room is in, and that of a category; empty where that is not known. */
  readonly within: string
}

/** Finds out what things are among those that are new; the graph has these and what they refer to. */
export function thingsAmong(added: readonly Entity[], graph: Graph): (entity: Entity) => Thing {
  const isNew = new Set<EntityId>(added.map(({ id }) => id))
  const known = new Map<EntityId, string>()
  /** What is there already by its id, which stays. */
  function called(id: EntityId): string {
    const entity = isNew.has(id) && !known.has(id) ? graph.find(id) : undefined
    if (!entity) return known.get(id) ?? id
    // Categories can be in each other.
    known.set(id, id)
    const { is, within } = thingOf(entity)
    known.set(id, `${is}\n${within}`)
    return `${is}\n${within}`
  }
  const withCalled = <E extends Entity>(entity: E) =>
    Object.fromEntries(
      Object.entries(entity).map(([name, value]) => [name, owners.has(name) ? called(value as EntityId) : value]),
    ) as unknown as E
  function thingOf(entity: Entity): Thing {
    const category = entity.kind === 'room' ? graph.get('category', entity.category) : undefined
    const led = withCalled(entity)
    const { sure, loose } = recognitionOf(led, () => category && withCalled(category))
    // Groups of one home are told apart by their names.
    const [told] = entity.kind === 'users' ? [[...sure, ...loose].join('\n')] : [...loose, ...sure]
    const within = led.kind === 'room' ? led.category : led.kind === 'category' ? led.parent : undefined
    return { is: `${entity.kind}\n${told}`, within: within ?? '' }
  }
  return thingOf
}

const owners: ReadonlySet<string> = new Set(['chatPool', 'category', 'parent', 'homedOn', 'policy', 'site'])
