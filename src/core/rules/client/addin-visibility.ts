import { roomsIn } from '#core/domain/content/islands.ts'
import { membersOf } from '#core/domain/people/members.ts'
import { clientsOf, groupChatClientsOf } from '#core/domain/reachability/clients.ts'
import { type Client, isLegacy, type Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed } from '#core/model/words.ts'

export const addinVisibility: Rule = {
  id: 'client/addin-visibility',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'Members who rely on an add-in use the Lync 2013 client',
  source: { keys: ['CONFADD'], basis: 'unclear' },

  *check(chatPool, { graph }) {
    const programs = new Set(isLegacy(chatPool) ? [] : groupChatClientsOf(graph, chatPool))
    if (programs.size === 0) return
    const rooms = roomsIn(graph, chatPool)
      .filter(({ addIn }) => addIn !== undefined)
      .map((room) => ({ room, clients: membersWith(graph, room, programs) }))
      .filter(({ clients }) => clients.length > 0)
    if (rooms.length === 0) return
    const names = rooms.map(({ room }) => `‘${room.name}’`)
    yield {
      entities: [chatPool.id],
      related: [...rooms.map(({ room }) => room.id), ...new Set(rooms.flatMap(({ clients }) => idsOf(clients)))],
      message: `Members of ${listed(names, 3)} on ${chatPool.name} use a Group Chat client. It is not documented whether that shows the add-in of a room. Try it first.`,
    }
  },
}

/** The clients, of those given, that members of the room use. */
const membersWith = (graph: Graph, room: Room, clients: ReadonlySet<Client>): readonly Client[] =>
  membersOf(graph, room).flatMap((users) => clientsOf(graph, users).filter((client) => clients.has(client)))
