import type { ChatPool, EntityOf, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { effectivePolicy } from '../people/policies.ts'
import type { Obstacle } from './access.ts'

interface Words {
  /** A few words, for a cell or a line. */
  readonly short: string
  /** What keeps them out and what to do about it: a sentence. */
  readonly sentence: (chatPool: string) => string
  /** The field of the users that mends it. */
  readonly field?: keyof EntityOf<'users'>
}

const words: Readonly<Record<Obstacle, Words>> = {
  'pool-stopped': {
    short: 'stopped',
    sentence: (chatPool) => `${chatPool} is stopped: start it, or move its rooms.`,
  },
  'no-host': {
    short: 'no host',
    sentence: (chatPool) => `${chatPool} serves nobody without a host: choose one.`,
  },
  'host-gone': {
    short: 'host gone',
    sentence: (chatPool) =>
      `${chatPool} serves nobody, because its host is not in this stage: keep that, or choose another.`,
  },
  'host-of-other-generation': {
    short: 'wrong host',
    sentence: (chatPool) =>
      `${chatPool} serves nobody, because its host is of another generation: choose one of its own.`,
  },
  'hosted-online': {
    short: 'hosted online',
    sentence: () => 'Users hosted online have no chat rooms: home them on premises.',
    field: 'homedOn',
  },
  federated: {
    short: 'federated',
    sentence: () => 'Persistent Chat has no federation, whichever client they use: keep them off its rooms.',
    field: 'federated',
  },
  'policy-disabled': {
    short: 'not enabled by policy',
    sentence: () => 'Persistent Chat is not enabled for them by policy: enable it.',
    field: 'policy',
  },
  'not-homed-on-2013': {
    short: 'not on Lync 2013',
    sentence: () => 'The Lync 2013 client has chat rooms only for users on Lync 2013: move them there.',
    field: 'homedOn',
  },
  'left-to-itself': {
    short: 'not set by hand',
    sentence: (chatPool) =>
      `Left to itself, their Group Chat client finds only the default Lookup address of Group Chat: set it to ${chatPool} by hand.`,
  },
  'not-connected': {
    short: 'other target',
    sentence: (chatPool) => `Their Group Chat client has another target: give them a program for ${chatPool}.`,
  },
  'legacy-pool': {
    short: 'no Group Chat client',
    sentence: () => 'The Lync 2013 client does not reach Group Chat: give them a Group Chat client.',
  },
  'no-room-client': {
    short: 'no chat program',
    sentence: () => 'They have no program with chat rooms: give them one.',
  },
}

export const obstacleInShort = (obstacle: Obstacle): string => words[obstacle].short

/** What keeps users from a chat pool, in a sentence, with the field of the users that mends it. */
export function causeOf(obstacle: Obstacle, chatPool: ChatPool): { text: string; field?: keyof EntityOf<'users'> } {
  const { sentence, field } = words[obstacle]
  return { text: sentence(chatPool.name), ...(field && { field }) }
}

/** The same at length: where a policy decides, with the policies that were looked at. */
export function causeAtLength(graph: Graph, users: Users, obstacle: Obstacle, chatPool: ChatPool): string {
  const { text } = causeOf(obstacle, chatPool)
  return obstacle === 'policy-disabled'
    ? `${text} Policies, the first one decides: ${effectivePolicy(graph, users).chain.join('; ')}.`
    : text
}
