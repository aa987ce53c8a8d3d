import type { ChatPool, ClientType, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { clientName, listed } from '#core/model/words.ts'
import type { Access, Gap } from './access.ts'
import { causeAtLength, obstacleWords } from './obstacles.ts'

const gaps: Readonly<Record<Gap, { readonly short: string; readonly sentence: (users: string) => string }>> = {
  'no-client': {
    short: 'no client drawn',
    sentence: (users) => `No client of ${users} is drawn: add the one that they use.`,
  },
  'home-unknown': {
    short: 'home not known',
    sentence: (users) => `The home pool of ${users} is not in this stage: say where they are homed.`,
  },
  'target-unknown': {
    short: 'target not known',
    sentence: (users) => `Where the Group Chat client of ${users} connects to is not known: connect it to a chat pool.`,
  },
}

const briefName: Readonly<Record<ClientType, string>> = {
  ...clientName,
  groupChat2010: 'Lync 2010 Group Chat',
  groupChat2007r2: '2007 R2 Group Chat',
}

/** The clients, or the first reason, in as few words as fit a cell of a table. */
export const accessInBrief = (access: Access): string => accessInShort(access, briefName)

/** The clients, or the first reason, in a few words. */
export function accessInShort(access: Access, names = clientName): string {
  switch (access.standing) {
    case 'reached':
      return listed([...new Set(access.clients.map(({ client }) => names[client]))], 2)
    case 'blocked':
      return obstacleWords(access.obstacle).short
    case 'unknown':
      return gaps[access.gap].short
  }
}

/** The same in full: who, what, and with which program, or why not and what to do. */
export function accessInWords(
  graph: Graph,
  users: Users,
  chatPool: ChatPool,
  access: Access,
  where = chatPool.name,
): string {
  const who = users.name
  switch (access.standing) {
    case 'reached':
      return `${who} can use ${where} with the ${accessInShort(access)}.`
    case 'blocked':
      return `${who} cannot use ${where}. ${causeAtLength(graph, users, chatPool)}`
    case 'unknown':
      return `It is not known if ${who} can use ${where}. ${gaps[access.gap].sentence(who)}`
  }
}
