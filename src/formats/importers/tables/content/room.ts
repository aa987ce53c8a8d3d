import type { AddIn, Category, Entity, Room } from '#core/model/entity.ts'
import { addInKey, categoryKey, chatPoolKey, roomKey } from '../../natural-ids.ts'
import { type Choices, choiceIn, flagIn } from '../choices.ts'
import { type Entry, listIn, nameIn, textIn } from '../entry.ts'
import { filled } from '../filled.ts'
import { addInPool, type Home, homeOf, inPool } from '../homes.ts'
import type { Remarks } from '../notices.ts'
import type { CategoryName } from './category.ts'

/** What rooms are read with. */
interface Around {
  readonly addresses: ReadonlyMap<string, CategoryName>
  readonly remarks: Remarks
  /** Takes down what a room names, for where no file has more of it. */
  readonly mention: (entity: Entity) => void
}

export function readRoom(entry: Entry, around: Around): Room | undefined {
  const home = homeOf(entry)
  const { name, chatPool } = home
  if (name === undefined) return undefined
  const { remarks } = around
  const list = (column: string) => listIn(entry, column, name, remarks)
  const flag = (column: string) => flagIn(entry, column, name, remarks)
  return {
    id: roomKey(chatPool ?? '', name),
    kind: 'room',
    name,
    ...placeOf(entry, home, around),
    ...filled({
      description: textIn(entry, 'description'),
      type: typeIn(entry, name, remarks),
      privacy: privacyIn(entry, name, remarks),
      invitations: isInherited(entry) ? undefined : flag('invitations'),
      disabled: flag('disabled'),
      addIn: addInOf(entry, home, around),
      members: list('members'),
      managers: list('managers'),
      presenters: list('presenters'),
      hasFiles: flag('hasFiles'),
      leaveBehind: flag('leaveBehind'),
      region: nameIn(entry, 'region'),
    }),
  }
}

/** The category alone where it is in the same chat pool, which then says all. */
function placeOf(entry: Entry, home: Home, around: Around): Pick<Room, 'category' | 'chatPool'> {
  const { chatPool } = home
  const category = categoryOf(entry, home, around)
  const isElsewhere = category?.pool.toLowerCase() !== chatPool?.toLowerCase()
  return filled({
    category: category && categoryKey(category.pool, category.name),
    chatPool: chatPool !== undefined && isElsewhere ? chatPoolKey(chatPool) : undefined,
  })
}

function categoryOf(entry: Entry, { chatPool }: Home, around: Around): CategoryName | undefined {
  const address = nameIn(entry, 'categoryUri')?.toLowerCase()
  const known = address === undefined ? undefined : around.addresses.get(address)
  if (known) return known
  const text = nameIn(entry, 'category')
  if (text === undefined) return undefined
  const category = inPool(text, chatPool)
  const id = categoryKey(category.pool, category.name)
  const inChatPool = category.pool === '' ? {} : { chatPool: chatPoolKey(category.pool) }
  around.mention({ id, kind: 'category', name: category.name, ...inChatPool } satisfies Category)
  return category
}

function addInOf(entry: Entry, { chatPool }: Home, { mention }: Around): AddIn['id'] | undefined {
  const text = nameIn(entry, 'addIn')
  if (text === undefined) return undefined
  const { pool, name } = addInPool(text, chatPool)
  const id = addInKey(pool, name)
  mention({ id, kind: 'addIn', name, ...(pool !== '' && { chatPool: chatPoolKey(pool) }) } satisfies AddIn)
  return id
}

/** As its category has it. */
const isInherited = (entry: Entry): boolean => textIn(entry, 'invitations')?.toLowerCase() === 'inherit'

/** Cmdlets have words for it, JSON of them may have the numbers of the database, which has a column of its own. */
const privacyIn = (entry: Entry, name: string, remarks: Remarks): Room['privacy'] =>
  choiceIn(entry, 'privacy', privacies, name, remarks) ?? choiceIn(entry, 'visibility', visibilities, name, remarks)

const typeIn = (entry: Entry, name: string, remarks: Remarks): Room['type'] =>
  choiceIn(entry, 'type', types, name, remarks) ?? choiceIn(entry, 'behavior', behaviors, name, remarks)

type Privacy = NonNullable<Room['privacy']>
type Type = NonNullable<Room['type']>

const privacyNumbers: ReadonlyMap<string, Privacy> = new Map([
  ['2', 'secret'],
  ['3', 'closed'],
  ['6', 'open'],
])
const typeNumbers: ReadonlyMap<string, Type> = new Map([
  ['4', 'normal'],
  ['5', 'auditorium'],
])
const typeNames: ReadonlyMap<string, Type> = new Map([
  ['normal', 'normal'],
  ['auditorium', 'auditorium'],
])
const privacyNames: ReadonlyMap<string, Privacy> = new Map([
  ['open', 'open'],
  ['closed', 'closed'],
  ['secret', 'secret'],
  ['scoped', 'scoped'],
  ['private', 'private'],
])

const privacies: Choices<Privacy> = {
  named: privacyNames,
  taken: new Map<string, Privacy>([
    ...privacyNumbers,
    ['offen', 'open'],
    ['geschlossen', 'closed'],
    ['geheim', 'secret'],
    ['privat', 'private'],
  ]),
}
const types: Choices<Type> = { named: typeNames, taken: typeNumbers }
const visibilities: Choices<Privacy> = { ...privacies, named: new Map([...privacyNames, ...privacyNumbers]) }
const behaviors: Choices<Type> = { named: new Map([...typeNames, ...typeNumbers]) }
