import type { Category, Room } from '#core/model/entity.ts'
import type { XmlElement } from '../../xml/element.ts'
import { categoryKey, chatPoolKey, roomKey } from '../natural-ids.ts'
import type { InFile } from '../placed.ts'
import { fieldOf, flagOf, named } from './fields.ts'
import type { Principals } from './principals.ts'

/** A room, and what of it is not in the plan. */
export interface RoomRead extends InFile {
  readonly room: Room
  readonly category: Category | undefined
  /** Numbers of people who are in no file of the export. */
  readonly unknown: readonly string[]
  readonly hasCreators: boolean
}

/** Reads a room; undefined where it has no name. */
export function readRoom(element: XmlElement, chatPool: string, principals: Principals): RoomRead | undefined {
  const name = fieldOf(element, 'Name')
  if (name === undefined) return undefined
  const roles = named(element.children, 'Roles').flatMap(({ children }) => named(children, 'Principal'))
  const category = categoryOf(element, chatPool)
  const [members, managers, presenters] = ['isMember', 'isManager', 'isPresenter'].map((role) =>
    namesWith(roles, role, principals),
  )
  const room: Room = {
    id: roomKey(chatPool, name),
    kind: 'room',
    name,
    ...(category ? { category: category.id } : homeIn(chatPool)),
    ...detailsOf(element),
    ...(members?.length && { members }),
    ...(managers?.length && { managers }),
    ...(presenters?.length && { presenters }),
  }
  const ids = roles.flatMap((role) => fieldOf(role, 'id', 'principalId') ?? [])
  return {
    element,
    room,
    category,
    unknown: ids.filter((id) => !principals.nameOf.has(id)),
    hasCreators: roles.some((role) => flagOf(role, 'isCreator')),
  }
}

function detailsOf(element: XmlElement): Partial<Room> {
  const description = fieldOf(element, 'Desc', 'Description')
  const type = types.get(fieldOf(element, 'behavior')?.toLowerCase() ?? '')
  const privacy = privacies.get(fieldOf(element, 'visibility')?.toLowerCase() ?? '')
  const [disabled, invitations] = [flagOf(element, 'isDisabled', 'disabled'), flagOf(element, 'invite')]
  return {
    ...(description && { description }),
    ...(type && { type }),
    ...(privacy && { privacy }),
    ...(disabled !== undefined && { disabled }),
    ...(invitations !== undefined && { invitations }),
  }
}

function categoryOf(element: XmlElement, chatPool: string): Category | undefined {
  const name = fieldOf(element, 'Category', 'CategoryName')
  return name === undefined ? undefined : categoryIn(chatPool, name)
}

export const categoryIn = (chatPool: string, name: string): Category => ({
  id: categoryKey(chatPool, name),
  kind: 'category',
  name,
  ...homeIn(chatPool),
})

const homeIn = (chatPool: string): Pick<Room, 'chatPool'> =>
  chatPool.trim() === '' ? {} : { chatPool: chatPoolKey(chatPool) }

function namesWith(roles: readonly XmlElement[], flag: string, { nameOf }: Principals): string[] {
  const names = roles.flatMap((role) =>
    flagOf(role, flag) ? (nameOf.get(fieldOf(role, 'id', 'principalId') ?? '') ?? []) : [],
  )
  return [...new Set(names)]
}

/** The numbers of the database. */
const types: ReadonlyMap<string, NonNullable<Room['type']>> = new Map([
  ['4', 'normal'],
  ['normal', 'normal'],
  ['5', 'auditorium'],
  ['auditorium', 'auditorium'],
])
const privacies: ReadonlyMap<string, NonNullable<Room['privacy']>> = new Map([
  ['2', 'secret'],
  ['secret', 'secret'],
  ['3', 'closed'],
  ['closed', 'closed'],
  ['6', 'open'],
  ['open', 'open'],
])
