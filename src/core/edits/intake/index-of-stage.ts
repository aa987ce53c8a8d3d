import type { Entity, Kind } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Topology } from '#core/model/topology.ts'
import { type Recognition, recognitionOf } from './recognition.ts'

/** Finds the entities of a kind that something from files can be. */
export interface Finder {
  surely(kind: Kind, key: string): readonly Entity[]
  /** The only one that has the key. */
  loosely(kind: Kind, key: string): readonly Entity[]
}

/** What is found by the first key that leads anywhere. */
export function foundBy(find: Finder, kind: Kind, { sure, loose }: Recognition): Entity | undefined {
  for (const key of sure) for (const found of find.surely(kind, key)) return found
  for (const key of loose) for (const found of find.loosely(kind, key)) return found
  return undefined
}

interface Index {
  readonly sure: Map<string, Entity[]>
  readonly loose: Map<string, Entity[]>
}

/** Finds among the entities of a stage. */
export function finderIn({ topology }: Stage): Finder {
  return finder((kind) => topology[kind].values(), topology)
}

/** Finds among what only other stages have: it is the same there and in this one. */
export function finderBeside(plan: Plan, stage: Stage): Finder {
  const finders = plan.stages
    .filter((other) => other !== stage)
    .map(({ topology }) =>
      finder(function* (kind) {
        if (topology[kind] === stage.topology[kind]) return
        for (const [id, entity] of topology[kind]) if (!stage.topology[kind].has(id)) yield entity
      }, topology),
    )
  return {
    surely: (kind, key) => finders.flatMap((find) => find.surely(kind, key)),
    loosely: (kind, key) => finders.flatMap((find) => find.loosely(kind, key)),
  }
}

function finder(entitiesOf: (kind: Kind) => Iterable<Entity>, topology: Topology): Finder {
  const indexes = new Map<Kind, Index>()
  function indexFor(kind: Kind): Index {
    const index = indexes.get(kind) ?? indexOf(entitiesOf(kind), topology)
    indexes.set(kind, index)
    return index
  }
  return {
    surely: (kind, key) => indexFor(kind).sure.get(key) ?? none,
    loosely: (kind, key) => onlyOne(indexFor(kind).loose.get(key)),
  }
}

const none: readonly Entity[] = []
const onlyOne = (entities: readonly Entity[] = none): readonly Entity[] => (entities.length === 1 ? entities : none)

function indexOf(entities: Iterable<Entity>, topology: Topology): Index {
  const index: Index = { sure: new Map(), loose: new Map() }
  for (const entity of entities) {
    const { sure, loose } = recognitionOf(entity, (id) => topology.category.get(id))
    for (const key of sure) add(index.sure, key, entity)
    for (const key of loose) add(index.loose, key, entity)
  }
  return index
}

function add(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const there = map.get(key)
  if (there) there.push(entity)
  else map.set(key, [entity])
}
