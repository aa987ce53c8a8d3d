import type { AddIn, Category, EntityId, Room } from '#core/model/entity.ts'
import { type Field, fieldsOf } from '#core/model/fields.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { choiceName } from '#core/model/words.ts'
import { chatPoolOf } from '../content/islands.ts'
import type { Headcount } from '../people/headcount.ts'
import { principalName } from '../people/principals.ts'
import { sizeOf } from './room-size.ts'

const shownFirst = ['name', 'category', 'chatPool', 'type', 'privacy', 'addIn', 'members', 'description']
const place = ({ name }: Field): number => (shownFirst.includes(name) ? shownFirst.indexOf(name) : shownFirst.length)

/** Every field of a room, in the order in which a table of rooms has its columns. */
export const roomColumns: readonly Field[] = [...fieldsOf('room')].sort((a, b) => place(a) - place(b))

/** Those that a table on the screen has. */
export const shownRoomColumns: readonly Field[] = roomColumns.slice(0, shownFirst.length)

const otherTitles: Readonly<Record<string, string>> = {
  room: 'name',
  roomname: 'name',
  chatroom: 'name',
  title: 'name',
  pool: 'chatPool',
  persistentchatpool: 'chatPool',
  visibility: 'privacy',
  roomtype: 'type',
  topic: 'description',
  presenter: 'presenters',
  member: 'members',
  membership: 'members',
  manager: 'managers',
  invitation: 'invitations',
}

/** The column that a heading of a spreadsheet means. */
export function columnCalled(heading: string): Field | undefined {
  const key = plain(heading)
  const name = Object.hasOwn(otherTitles, key) ? otherTitles[key] : undefined
  return roomColumns.find((field) => field.name === name || plain(field.title) === key || plain(field.name) === key)
}

/** The columns that a first row names, where it is one of headings; of two that mean the same, the first. */
export function headingsIn(row: readonly string[]): readonly (Field | undefined)[] | undefined {
  const called = row.map(columnCalled)
  const known = new Set(called.filter((field) => field !== undefined))
  const filled = row.filter((text) => text.trim() !== '').length
  const isHeading = called.some((field) => field?.name === 'name') || (known.size > 1 && known.size * 2 >= filled)
  return isHeading ? called.map((field, at) => (called.indexOf(field) === at ? field : undefined)) : undefined
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '')

/** What a cell of the table says; empty where nothing is known. */
export function cellText(graph: Graph, room: Room, { name, type }: Field): string {
  if (name === 'chatPool') return chatPoolName(graph, room)
  const value = fieldOf(room, name)
  if (value === undefined) return ''
  if (type === 'ref') return refName(graph, value as EntityId)
  if (type === 'choice') return choiceName(name, String(value))
  if (type === 'flag') return value ? 'Yes' : 'No'
  if (type === 'texts') return (value as readonly string[]).map((one) => principalName(graph, one)).join('; ')
  return String(value)
}

/** What tells the chat pool of a category or room from all others. */
export function chatPoolName(graph: Graph, content: AddIn | Category | Room): string {
  const chatPool = chatPoolOf(graph, content)
  return (chatPool && namesOfChatPools(graph).get(chatPool.id)) ?? ''
}

/** How many people are members, as the diagram says it, where that is known. */
export const headcountIn = (graph: Graph, room: Room): Headcount | undefined =>
  room.members && sizeOf(graph, room).members

function refName(graph: Graph, id: EntityId): string {
  const entity = graph.find(id)
  return entity && 'name' in entity ? (entity.name ?? '') : ''
}

/** What tells a chat pool from all others: its name, or where that does not, its id. */
const namesOfChatPools = derivedFrom('chatPool', (graph): ReadonlyMap<EntityId, string> => {
  const counts = new Map<string, number>()
  const key = (name: string) => name.trim().toLowerCase()
  for (const { name } of graph.all('chatPool')) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1)
  return new Map(
    graph.all('chatPool').map(({ id, name }) => [id, key(name) !== '' && counts.get(key(name)) === 1 ? name : id]),
  )
})
