import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { carriersIn } from '#core/domain/migration/carriers.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { AddIn, Category, ChatPool, Content, EntityId, IdOf, Room } from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { entityOf, put } from '#core/model/topology.ts'
import { editStage, update } from './edit.ts'
import { withField } from './fields.ts'
import { newEntity, shapeOf } from './shapes.ts'
import { addTo, editStages } from './stages.ts'

/** Puts a category, room or add-in into a chat pool; what ties it to another one is let go. */
export function putInto(plan: Plan, stage: StageId, content: Content, chatPool: ChatPool): Plan {
  const loose = { chatPool: chatPool.id, parent: undefined, category: undefined }
  return editStage(plan, stage, (topology) => update(topology, content.id, loose))
}

/** Puts a room into a category, from which it has its chat pool. */
export const moveRoom = (plan: Plan, stage: StageId, room: Room, category: Category['id'] | undefined): Plan =>
  moveRooms(plan, stage, [room.id], category)

/** The same with several. */
export const moveRooms = (
  plan: Plan,
  stage: StageId,
  rooms: readonly Room['id'][],
  category: Category['id'] | undefined,
): Plan => {
  const edited = editStage(plan, stage, (topology) => {
    const moved = rooms.flatMap((id) => {
      const { chatPool: _, ...room } = topology.room.get(id) ?? {}
      return 'id' in room ? withField(room as Room, 'category', category) : []
    })
    return put(topology, moved)
  })
  return keptApart(plan, edited, stage, rooms)
}

/** Where a later stage has a room in another category already, it keeps the chat pool that it has of its own. */
function keptApart(plan: Plan, edited: Plan, stage: StageId, rooms: readonly Room['id'][]): Plan {
  const at = plan.stages.findIndex(({ id }) => id === stage)
  const own = rooms.flatMap((id) => plan.stages[at]?.topology.room.get(id) ?? []).filter((room) => room.chatPool)
  return plan.stages.slice(at + 1).reduce((whole, { id: later, topology }) => {
    const apart = own
      .flatMap(({ id }) => topology.room.get(id) ?? [])
      .filter((room) => room.category !== own.find(({ id }) => id === room.id)?.category)
    return apart.length === 0 ? whole : editStage(whole, later, (now) => put(now, apart), 'this')
  }, edited)
}

/** Creates a category on a chat pool and puts a room into it. */
export function addCategory(plan: Plan, stage: StageId, chatPool: ChatPool, room: Room): Plan {
  const shape = shapeOf('category')
  const category = shape && newEntity(plan, shape)
  if (category?.kind !== 'category') return plan
  const added = editStage(plan, stage, (topology) => put(topology, [{ ...category, chatPool: chatPool.id }]))
  return moveRoom(added, stage, room, category.id)
}

/** Puts a category under another one, or makes it a top-level category. */
export const reparent = (plan: Plan, stage: StageId, category: Category, parent: Category | undefined): Plan =>
  editStage(plan, stage, (topology) => update(topology, category.id, { parent: parent?.id }))

export const changeAddIn = (plan: Plan, stage: StageId, room: Room, addIn: AddIn): Plan =>
  editStage(plan, stage, (topology) => update(topology, room.id, { addIn: addIn.id }))

/** Registers the same add-in on another chat pool, and has the room use it for as long as it is there. */
export function copyAddIn(plan: Plan, stage: StageId, addIn: AddIn, chatPool: ChatPool, room: Room): Plan {
  const copy: AddIn = { ...addIn, id: newId(plan, 'addIn', addIn.name), chatPool: chatPool.id }
  const there = stagesInARow(plan, stage, chatPool.id)
  const using = there.filter(({ topology }) => {
    const now = topology.room.get(room.id)
    return now?.addIn === addIn.id && chatPoolOf(graphOf(topology), now)?.id === chatPool.id
  })
  const known = ({ topology }: Stage) => registeredOn(graphOf(topology), addIn, chatPool)
  const lacking = there.filter((one) => !known(one))
  const registered = migrated(addTo(plan, lacking, copy), stage, copy)
  return using.reduce(
    (edited, one) =>
      editStages(edited, [one], (topology) => update(topology, room.id, { addIn: known(one)?.id ?? copy.id })),
    registered,
  )
}

/** The stages from one on that have the chat pool, until it goes for the first time: what comes again is another one. */
function stagesInARow({ stages }: Plan, stage: StageId, chatPool: ChatPool['id']): readonly Stage[] {
  const from = stages.slice(stages.findIndex(({ id }) => id === stage))
  const end = from.findIndex(({ topology }) => !topology.chatPool.has(chatPool))
  return end < 0 ? from : from.slice(0, end)
}

/** The add-in itself, where it has come to that chat pool, or the one of its name there. */
function registeredOn(graph: Graph, addIn: AddIn, chatPool: ChatPool): AddIn | undefined {
  const own = graph.get('addIn', addIn.id)
  return own?.chatPool === chatPool.id ? own : namesakeOf(graph, addIn, chatPool)
}

/** A new add-in comes along with what a later step imports or upgrades, unless one of its name is there. */
function migrated(plan: Plan, stage: StageId, addIn: AddIn): Plan {
  const first = plan.stages.findIndex(({ id }) => id === stage)
  let target: IdOf<'chatPool'> | undefined
  return plan.stages.slice(first + 1).reduce((edited, later, at) => {
    const ways = carriersIn(momentOf(plan, first + 1 + at))
    target = ways.findLast(({ source }) => source.id === addIn.chatPool)?.target.id ?? target
    const there = target && later.topology.chatPool.get(target)
    if (!there || entityOf(later.topology, addIn.id) || namesakeOf(graphOf(later.topology), addIn, there)) return edited
    return addTo(edited, [later], { ...addIn, chatPool: there.id })
  }, plan)
}

/** Makes the same category on another chat pool and puts the room into it. */
export function copyCategory(plan: Plan, stage: StageId, category: Category, chatPool: ChatPool, room: Room): Plan {
  const { parent: _, ...rest } = category
  const copy: Category = { ...rest, id: newId(plan, 'category', category.name), chatPool: chatPool.id }
  return editStage(plan, stage, (topology) =>
    update(put(topology, [copy]), room.id, { category: copy.id, chatPool: undefined }),
  )
}

/** The category or add-in of the same kind and name on another chat pool. */
export function namesakeOf<C extends Category | AddIn>(graph: Graph, content: C, chatPool: ChatPool): C | undefined {
  const there = graph.referrers(content.kind, chatPool.id, 'chatPool') as readonly C[]
  return there.find((other) => other.id !== content.id && isSameName(other.name, content.name))
}

/** Whether content that belongs to this chat pool now would have changed its chat pool in the step to the stage. */
export function wouldMove(plan: Plan, stage: StageId, content: Content, chatPool: ChatPool): boolean {
  const before = plan.stages[plan.stages.findIndex(({ id }) => id === stage) - 1]
  if (!before) return false
  const graph = graphOf(before.topology)
  const was = contentOf(graph, content.id)
  const from = was && chatPoolOf(graph, was)
  return from !== undefined && from.id !== chatPool.id
}

/** Whether content could belong to a chat pool without being divided from what it is tied to. */
export function couldJoin(graph: Graph, content: Content, chatPool: ChatPool): boolean {
  return tiesOf(graph, content).every((id) => {
    const other = id === content.id ? undefined : contentOf(graph, id)
    const there = other && chatPoolOf(graph, other)
    return !there || there.id === chatPool.id
  })
}

/** What content uses, holds or is expected to interact with; a room without a chat pool of its own comes along. */
function tiesOf(graph: Graph, content: Content): readonly (EntityId | undefined)[] {
  const expected = graph.referrers('interaction', content.id).flatMap(({ from, to }) => [from, to])
  if (content.kind === 'room') return [content.addIn, ...expected]
  if (content.kind === 'addIn') return [...idsOf(graph.referrers('room', content.id, 'addIn')), ...expected]
  const rooms = graph.referrers('room', content.id, 'category')
  const along = rooms.filter((room) => room.chatPool === undefined)
  const apart = rooms.filter((room) => room.chatPool !== undefined)
  const below = graph.referrers('category', content.id, 'parent')
  return [...along.flatMap((room) => tiesOf(graph, room)), ...idsOf(apart), ...idsOf(below), ...expected]
}

const idsOf = (contents: readonly Content[]): readonly EntityId[] => contents.map(({ id }) => id)
