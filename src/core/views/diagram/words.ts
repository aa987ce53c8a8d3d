import { countInShort, headcountInShort, headcountOf } from '#core/domain/people/headcount.ts'
import { sizeOf } from '#core/domain/rooms/room-size.ts'
import type { ContainerContent } from '#core/layout/content.ts'
import type { Stack } from '#core/layout/people.ts'
import {
  type ChatPool,
  type Client,
  clientGeneration,
  type Entity,
  type Generation,
  type Policy,
  type Pool,
  type Room,
  type Users,
} from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { capital, clientTitle, counted, nameOf } from '#core/model/words.ts'
import { gatheredReach } from './connecting.ts'

/** What stands on the shape: a client's generation is said by its tag. */
export function titleOf(entity: Entity): string {
  return entity.kind === 'client' ? clientTitle[entity.client] : nameOf(entity)
}

/** The second line of a shape: the little that tells it apart at a glance. */
export function subtitleOf(graph: Graph, entity: Entity, content?: ContainerContent, isCollapsed = false): string {
  switch (entity.kind) {
    case 'pool':
      return poolLine(graph, entity)
    case 'chatPool':
      return chatPoolLine(entity, content, isCollapsed)
    case 'users':
      return usersLine(graph, entity)
    case 'client':
      return 'No users'
    case 'policy':
      return policyLine(entity)
    case 'category':
      return joined('Category without a chat pool', counted(content?.roomCount ?? 0, 'room'))
    case 'room':
      return 'Room without a chat pool'
    case 'addIn':
      return 'Add-in without a chat pool'
    default:
      return ''
  }
}

const joined = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ')

function poolLine(graph: Graph, pool: Pool): string {
  const homed = graph.referrers('users', pool.id, 'homedOn')
  const users = homed.length > 0 && headcountInShort(headcountOf(homed))
  return capital(joined(pool.edition, users)) || 'Pool'
}

/** "3 categories · 12 rooms". */
export const contentCounts = ({ categories, roomCount }: ContainerContent): string =>
  joined(counted(categories.length, 'category', 'categories'), counted(roomCount, 'room'))

function chatPoolLine(chatPool: ChatPool, content: ContainerContent | undefined, isCollapsed: boolean): string {
  const product = chatPool.generation === 'lync2013' ? 'Persistent Chat pool' : 'Group Chat pool'
  const rooms = counted(content?.roomCount ?? 0, 'room')
  if (isCollapsed && content) return contentCounts(content)
  if (chatPool.state === 'stopped') return joined(product, 'stopped')
  const active = chatPool.servers?.filter((server) => server.active !== false).length
  return joined(product, chatPool.generation === 'lync2013' && active ? counted(active, 'active server') : rooms)
}

function usersLine(graph: Graph, users: Users): string {
  const home = graph.get('pool', users.homedOn)
  return joined(capital(countInShort(users)), home && `home ${home.name}`, users.online && 'online')
}

/** "14 groups · 3,420 users". */
export const stackTitle = ({ members }: Stack): string =>
  joined(counted(members.length, 'group'), headcountInShort(headcountOf(members)))

export const stackSubtitle = ({ home }: Stack): string => `home ${home.name}`

/** The last words of a user group's line in its stack. */
export const memberDetail = (users: Users): string => joined(countInShort(users), users.online && 'online')

/** The last words of the line of clients at the shape of their users. */
export function clientDetail(graph: Graph, clients: readonly Client[]): string {
  const reached = gatheredReach(graph, clients)
  return joined(
    clients.length > 1 && counted(clients.length, 'client'),
    reached !== undefined && `reaches ${counted(reached, 'chat pool')}`,
  )
}

const policyLine = ({ scope, enabled }: Policy): string =>
  joined(`${capital(scope)} policy`, enabled ? 'enabled' : 'disabled')

/** The last words of a room's line. */
export function roomDetail(graph: Graph, room: Room): string {
  if (room.disabled) return 'disabled'
  if (room.type === 'auditorium') return 'auditorium'
  if (!room.members?.length) return ''
  return headcountInShort(sizeOf(graph, room).members, 'member')
}

/** The generation whose colour and tag a shape bears. */
export function generationOf(entity: Entity): Generation | undefined {
  if (entity.kind === 'pool' || entity.kind === 'chatPool') return entity.generation
  return entity.kind === 'client' ? clientGeneration[entity.client] : undefined
}
