import type { ChatPool, Client, ClientType, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { clientName, listed } from '#core/model/words.ts'
import { type Access, accessAt } from './access.ts'
import { causeAtLength, obstacleInShort } from './obstacles.ts'
import type { Gap } from './ways.ts'

const gaps: Readonly<Record<Gap, { readonly short: string; readonly sentence: (users: string) => string }>> = {
  'no-client': {
    short: 'no client drawn',
    sentence: (users) => `No client of ${users} is drawn: add the one that they use.`,
  },
  'home-unknown': {
    short: 'home not known',
    sentence: (users) => `The home pool of ${users} is not in this stage: say where they are homed.`,
  },
  'policy-unknown': {
    short: 'no policy drawn',
    sentence: (users) =>
      `No Persistent Chat policy is drawn, and the default is disabled: draw the one that enables ${users}.`,
  },
  'two-targets': {
    short: 'several targets',
    sentence: (users) =>
      `The Group Chat client of ${users} is connected to several chat pools, but reaches one at a time: keep one of them.`,
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
      return obstacleInShort(access.obstacle)
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
      return `${who} cannot use ${where}. ${causeAtLength(graph, users, access.obstacle, chatPool)}`
    case 'unknown':
      return `It is not known if ${who} can use ${where}. ${gaps[access.gap].sentence(who)}`
  }
}

/** "reaches PC. Not known of GC: several targets.", of one client and all chat pools of the stage. */
export function reachInWords(at: Moment, users: Users, client: Client): string {
  const answers = at.graph.all('chatPool').map((chatPool) => ({
    name: chatPool.name,
    access: accessAt(at, users, chatPool, [client]),
  }))
  const reached = answers.flatMap(({ name, access }) => (access.standing === 'reached' ? [name] : []))
  const unsure = answers.flatMap(({ name, access }) =>
    access.standing === 'unknown' ? [`${name} (${accessInShort(access)})`] : [],
  )
  const known = reached.length > 0 || unsure.length === 0 ? [`reaches ${listed(reached) || 'no chat pool'}.`] : []
  return [...known, ...(unsure.length > 0 ? [`Not known of ${listed(unsure)}.`] : [])].join(' ')
}
