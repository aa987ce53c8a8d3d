import type { Entity, Kind } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entityOf, type Topology } from '#core/model/topology.ts'
import { chatPoolIdOf } from './content-places.ts'
import { groupKey, type Recognition, recognitionOf } from './recognition.ts'

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

/**
 * Finds among what other stages have, the nearest first and later ones before earlier ones: it is the same there and in this
 * one. What this one has in the same place under another name is found by what it is called there, but only surely.
 */
export function finderBeside({ stages }: Plan, stage: Stage): Finder {
  const at = stages.indexOf(stage)
  const others = [...stages.slice(at + 1), ...stages.slice(0, at).reverse()]
  const all = others.map(({ topology }) => finder((kind) => othersOf(topology, stage.topology, kind), topology))
  const isAbsent = ({ id }: Entity) => !entityOf(stage.topology, id)
  return {
    surely: (kind, key) => all.flatMap((find) => find.surely(kind, key)),
    loosely: (kind, key) => all.flatMap((find) => find.loosely(kind, key)).filter(isAbsent),
  }
}

/** What a stage has of a kind that another one lacks, or has in the same place but otherwise. */
function* othersOf(topology: Topology, own: Topology, kind: Kind): Iterable<Entity> {
  if (topology[kind] === own[kind]) return
  for (const [id, entity] of topology[kind]) {
    const here = entityOf(own, id)
    if (!here || (here !== entity && placeOf(here, own) === placeOf(entity, topology))) yield entity
  }
}

/** What moves to another place in the plan is not yet what files have there. */
const placeOf = (entity: Entity, { category }: Topology): string | undefined =>
  entity.kind === 'users' && !entity.sipAddress
    ? groupKey(entity)
    : chatPoolIdOf(entity, (id) => id && category.get(id))

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
