import { chatPoolOf, heldBy } from '#core/domain/content/islands.ts'
import { categoryAsImported, roomAsImported } from '#core/domain/migration/as-imported.ts'
import { type Import, importedCategories, importedRooms, takesAlong } from '#core/domain/migration/imports.ts'
import { arrivalsOf } from '#core/domain/migration/name-clashes.ts'
import type { AddIn, Category, Content, EntityId, Room } from '#core/model/entity.ts'
import { freshIds } from '#core/model/ids.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { put, remove, type Topology } from '#core/model/topology.ts'
import { namesakeOf } from './content.ts'

/** What an import brings into a stage, and what it makes anew. */
export interface Arrival {
  /** The categories and rooms that it brings, by their ids. */
  readonly ids: ReadonlySet<EntityId>
  /** By the add-in of the source, the one that is registered on the target. */
  readonly addIns: ReadonlyMap<EntityId, AddIn>
  /** By the category of the source, the one that keeps the rooms which stay behind. */
  readonly kept: ReadonlyMap<EntityId, Category>
  readonly one: Import
  readonly nameOf: (content: Category | Room) => string
}

export function arrivalOf(plan: Plan, one: Import): Arrival {
  const { from, source, target, operation } = one
  const fresh = freshIds(plan)
  const categories = importedCategories(one)
  const addIns = from.referrers('addIn', source.id, 'chatPool').filter((addIn) => takesAlong(operation, from, addIn))
  const kept = new Map(
    categories.map((category) => [category.id, { ...category, id: fresh('category', category.name) }]),
  )
  return {
    one,
    ids: new Set([...categories, ...importedRooms(one)].map(({ id }) => id)),
    addIns: new Map(
      addIns.map((addIn) => [addIn.id, { ...addIn, id: fresh('addIn', addIn.name), chatPool: target.id }]),
    ),
    kept: new Map([...kept].map(([id, copy]) => [id, underKept(copy, kept)])),
    nameOf: arrivalsOf(one, plan.flattening),
  }
}

function underKept(copy: Category, kept: ReadonlyMap<EntityId, Category>): Category {
  const parent = copy.parent && kept.get(copy.parent)?.id
  return parent ? { ...copy, parent } : copy
}

/** The stage with all that has arrived; what stays behind keeps a category of its own. */
export function withArrival(topology: Topology, arrival: Arrival): Topology {
  const graph = graphOf(topology)
  const arriving = arrivingIn(graph, arrival)
  const addIns = addInsFor(graph, arrival)
  const leaving = arriving.flatMap((content) => (content.kind === 'category' ? [content.id] : []))
  const homes = new Set<EntityId>([
    ...leaving,
    ...graph.referrers('category', arrival.one.target.id, 'chatPool').map(({ id }) => id),
  ])
  const isThere = (id: EntityId) => graph.get('addIn', id) !== undefined
  const gone = [...arrival.addIns.keys()].filter((id) => graph.get('addIn', id)?.chatPool === arrival.one.target.id)
  return put(remove(topology, gone), [
    ...[...addIns.values()].filter(({ id }) => !graph.get('addIn', id)),
    ...leftBehind(graph, leaving, arrival),
    ...arriving.map((content) =>
      content.kind === 'category'
        ? arrivedCategory(content, arrival)
        : arrivedRoom(content, homes, addIns, isThere, arrival),
    ),
  ])
}

/**
 * As the stage has them on the source, or on the target already. Where the source has gone, those that went with it come
 * back, and those that are still drawn but in no chat pool come too.
 */
function arrivingIn(graph: Graph, { ids, one: { from, source, target } }: Arrival): readonly (Category | Room)[] {
  const isSourceHere = graph.get('chatPool', source.id) !== undefined
  return [...ids].flatMap((id) => {
    const here = graph.find(id) ?? (isSourceHere ? undefined : from.find(id))
    if (here?.kind !== 'category' && here?.kind !== 'room') return []
    const at = graph.find(id) ? chatPoolOf(graph, here)?.id : source.id
    const isLeftOver = at === undefined && !isSourceHere
    return isLeftOver || at === source.id || at === target.id ? [here] : []
  })
}

/** An add-in of the same name that the target has already is used; the others are registered anew. */
function addInsFor(graph: Graph, { addIns, one: { target } }: Arrival): ReadonlyMap<EntityId, AddIn> {
  return new Map(
    [...addIns].map(([id, addIn]) => [id, namesakeOf(graph, { ...addIn, id: id as AddIn['id'] }, target) ?? addIn]),
  )
}

function arrivedCategory(category: Category, { one, nameOf }: Arrival): Category {
  const was = one.from.get('category', category.id) ?? category
  return {
    ...categoryAsImported(category, one),
    chatPool: one.target.id,
    name: category.name === was.name ? nameOf(was) : category.name,
  }
}

/**
 * A room comes into its category on the target: as the stage has it or, where that one does not come, as it was before.
 * An add-in of another chat pool stays with it as long as there is one.
 */
function arrivedRoom(
  room: Room,
  homes: ReadonlySet<EntityId>,
  addIns: ReadonlyMap<EntityId, AddIn>,
  isThere: (addIn: EntityId) => boolean,
  { one, nameOf }: Arrival,
): Room {
  const { chatPool: _, category: __, addIn: ___, ...rest } = roomAsImported(room, one)
  const was = one.from.get('room', room.id) ?? room
  const home = [room.category, was.category].find((id) => id !== undefined && homes.has(id))
  const addIn = room.addIn && (addIns.get(room.addIn)?.id ?? (isThere(room.addIn) ? room.addIn : undefined))
  return {
    ...rest,
    ...(home ? { category: home } : { chatPool: one.target.id }),
    name: room.name === was.name ? nameOf(was) : room.name,
    ...(addIn && { addIn }),
  }
}

/** The rooms that stay on the source though their category leaves it, in a category that stays with them. */
function leftBehind(graph: Graph, leaving: readonly Category['id'][], { ids, kept, one }: Arrival): readonly Content[] {
  const rooms = leaving.flatMap((id) => {
    const category = graph.get('category', id)
    const isHere = category?.chatPool === one.source.id
    return isHere ? heldBy(graph, category).filter((room) => !ids.has(room.id)) : []
  })
  const categories = new Map<EntityId, Category>()
  const keep = (id: EntityId | undefined): void => {
    const copy = id && kept.get(id)
    if (!copy || categories.has(copy.id)) return
    categories.set(copy.id, copy)
    keep(one.from.get('category', id)?.parent)
  }
  for (const { category } of rooms) keep(category)
  const stay = rooms.flatMap((room) => {
    const category = room.category && kept.get(room.category)?.id
    return category ? [{ ...room, category }] : []
  })
  return [...categories.values(), ...stay]
}
