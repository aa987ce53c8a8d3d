import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { counted } from '#core/model/words.ts'
import { type Cmdlet, change, cmdlet, fieldValue, nothing, text, truth, type Value } from '../step/cmdlet.ts'
import { type RunbookStep, run, step, words } from '../step/runbook.ts'
import { type Changed, ids, type Transition } from '../step/transition.ts'
import { contentIdentity, fqdnOf, listChange, nameOf, principalsOf } from '../step/values.ts'
import { addedTo, changedIn, removedFrom } from './content-changes.ts'

/**
 * Rooms of Persistent Chat that are made anew, changed or removed: one step for each category, or chat pool without.
 */
export function* rooms(transition: Transition): Iterable<RunbookStep> {
  const { was, is } = transition
  const roomOf = ({ content }: In<Room>) => content
  for (const those of byPlace(is, addedTo(transition, 'room'), roomOf)) yield created(transition, those)
  for (const those of byPlace(is, editedRooms(transition), ({ content }) => content.after))
    yield edited(transition, those)
  for (const those of byPlace(was, removedFrom(transition, 'room'), roomOf)) yield gone(transition, those)
}

interface In<C> {
  readonly content: C
  readonly chatPool: ChatPool
}

const editedRooms = (transition: Transition): readonly In<Changed<Room>>[] =>
  changedIn(transition, 'room').filter(({ content, chatPool }) => setRoom(transition, content, chatPool) !== undefined)

function byPlace<T extends { readonly chatPool: ChatPool }>(
  graph: Graph,
  all: readonly T[],
  roomOf: (one: T) => Room,
): readonly (readonly [T, ...T[]])[] {
  const placeOf = (one: T) => graph.get('category', roomOf(one).category)?.id ?? one.chatPool.id
  return [...groupBy(all, placeOf).values()] as unknown as readonly (readonly [T, ...T[]])[]
}

/** "the room Lobby", "12 rooms". */
const called = (rooms: readonly Room[]): string =>
  rooms.length === 1 ? `the room ${rooms[0]?.name}` : counted(rooms.length, 'room')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function created(transition: Transition, those: readonly [In<Room>, ...In<Room>[]]): RunbookStep {
  const [{ content: first, chatPool }] = those
  const all = those.map(({ content }) => content)
  const category = transition.is.get('category', first.category)
  return step({
    id: `create-rooms:${category?.id ?? chatPool.id}`,
    kind: 'powershell',
    title: `Create ${called(all)} in ${category?.name ?? chatPool.name}`,
    preconditions: [
      category ? `The category ${category.name} exists.` : 'A category for them exists: a room needs one.',
      ...(all.some(({ members, managers, presenters }) => members ?? managers ?? presenters)
        ? ['It allows everybody who is put into them; nobody else can be added.']
        : []),
    ],
    actions: all
      .flatMap((room) => [newRoom(transition, room, chatPool), ...peopleOf(transition, room, chatPool)])
      .map(run),
    checks: [run(cmdlet('Get-CsPersistentChatRoom', { PersistentChatPoolFqdn: fqdnOf(chatPool) }))],
    wayBack: all.map((room) =>
      run(cmdlet('Remove-CsPersistentChatRoom', { Identity: contentIdentity(chatPool, room) })),
    ),
    entities: ids([...all, category, chatPool]),
    sources: ['PS:New-CsPersistentChatRoom', 'MANROOM'],
  })
}

const privacyOf = ({ privacy }: Room): Value =>
  text({ open: 'Open', closed: 'Closed', secret: 'Secret', scoped: 'Closed', private: 'Secret' }[privacy ?? 'closed'])

function newRoom({ is }: Transition, room: Room, chatPool: ChatPool): Cmdlet {
  const addIn = is.get('addIn', room.addIn)
  const category = is.get('category', room.category)
  return cmdlet('New-CsPersistentChatRoom', {
    Name: nameOf(room),
    Category: category ? nameOf(category) : fieldValue(room, 'category', undefined),
    PersistentChatPoolFqdn: fqdnOf(chatPool),
    ...(room.description && { Description: fieldValue(room, 'description', room.description) }),
    ...(room.type && { Type: text(capital(room.type)) }),
    ...(room.privacy && { Privacy: privacyOf(room) }),
    ...(room.invitations !== undefined && { Invitations: text(room.invitations ? 'Inherit' : 'False') }),
    ...(addIn && { Addin: nameOf(addIn) }),
    ...(room.disabled && { Disabled: truth(true) }),
  })
}

const lists = { members: 'Members', managers: 'Managers', presenters: 'Presenters' } as const
const listFields = Object.keys(lists) as readonly (keyof typeof lists)[]

function peopleOf({ is }: Transition, room: Room, chatPool: ChatPool): readonly Cmdlet[] {
  const people = listFields.flatMap((field): readonly (readonly [string, Value])[] => {
    const values = principalsOf(is, room, field, room[field] ?? [])
    return values.length > 0 ? [[lists[field], change(values)]] : []
  })
  const Identity = contentIdentity(chatPool, room)
  return people.length > 0 ? [cmdlet('Set-CsPersistentChatRoom', { Identity, ...Object.fromEntries(people) })] : []
}

/** The cmdlet that makes a room what the stage says; none where a plan alone knows the difference. */
function setRoom(
  transition: Transition,
  { before, after, fields }: Changed<Room>,
  chatPool: ChatPool,
): Cmdlet | undefined {
  const { is } = transition
  const has = (field: keyof Room) => fields.includes(field)
  const addIn = is.get('addIn', after.addIn)
  const category = is.get('category', after.category)
  const parameters: Record<string, Value> = {
    ...(has('name') && { Name: nameOf(after) }),
    ...(has('category') && category && { Category: nameOf(category) }),
    ...(has('description') && { Description: text(after.description ?? '') }),
    ...(has('type') && { Type: text(capital(after.type ?? 'normal')) }),
    ...(has('privacy') && { Privacy: privacyOf(after) }),
    ...(has('invitations') && { Invitations: text(after.invitations === false ? 'False' : 'Inherit') }),
    ...(has('disabled') && { Disabled: truth(after.disabled === true) }),
    ...(has('addIn') && { Addin: addIn ? nameOf(addIn) : nothing }),
  }
  for (const field of listFields.filter(has)) {
    const { add, remove } = listChange(transition, after, field, before[field], after[field])
    if (add.length + remove.length > 0) parameters[lists[field]] = change(add, remove)
  }
  if (Object.keys(parameters).length === 0) return undefined
  // An import has given the room its new name already.
  return cmdlet('Set-CsPersistentChatRoom', {
    Identity: contentIdentity(chatPool, has('name') ? before : after),
    ...parameters,
  })
}

function edited(transition: Transition, those: readonly [In<Changed<Room>>, ...In<Changed<Room>>[]]): RunbookStep {
  const [{ content: first, chatPool }] = those
  const all = those.map(({ content }) => content.after)
  const category = transition.is.get('category', first.after.category)
  return step({
    id: `change-rooms:${category?.id ?? chatPool.id}`,
    kind: 'powershell',
    title: `Change ${called(all)} of ${category?.name ?? chatPool.name}`,
    actions: those.flatMap(({ content }) => setRoom(transition, content, chatPool) ?? []).map(run),
    checks: [run(cmdlet('Get-CsPersistentChatRoom', { PersistentChatPoolFqdn: fqdnOf(chatPool) }))],
    wayBack: [words('Set them back in the same way.')],
    entities: ids([...all]),
    sources: ['MANROOM'],
  })
}

function gone(transition: Transition, those: readonly [In<Room>, ...In<Room>[]]): RunbookStep {
  const [{ content: first, chatPool }] = those
  const all = those.map(({ content }) => content)
  const category = transition.was.get('category', first.category)
  return step({
    id: `remove-rooms:${category?.id ?? chatPool.id}`,
    kind: 'powershell',
    title: `Remove ${called(all)} from ${category?.name ?? chatPool.name}`,
    preconditions: ['Whoever owns them has agreed: their messages are gone.'],
    actions: all.map((room) =>
      run(cmdlet('Remove-CsPersistentChatRoom', { Identity: contentIdentity(chatPool, room) })),
    ),
    checks: [run(cmdlet('Get-CsPersistentChatRoom', { PersistentChatPoolFqdn: fqdnOf(chatPool) }))],
    wayBack: [words(`Restore the database of ${chatPool.name}.`)],
    isDestructive: true,
    entities: ids(all),
    sources: ['DELROOM'],
  })
}
