import type { ChatPool, EntityOf, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { effectivePolicy } from '../people/policies.ts'
import { obstaclesOf, type ReachObstacle } from './reach.ts'

/** An obstacle that is no gap in what the plan knows. */
export type Obstacle = Exclude<ReachObstacle, 'home-unknown' | 'target-unknown'>

interface Words {
  /** A few words, for a cell or a line. */
  readonly short: string
  /** What keeps them out and what to do about it: a sentence. */
  readonly sentence: (chatPool: string) => string
  /** The field of the users that mends it. */
  readonly field?: keyof EntityOf<'users'>
}

/** The obstacles, the one that is most worth naming first. */
const words: Readonly<Record<Obstacle, Words>> = {
  'hosted-online': {
    short: 'hosted online',
    sentence: () => 'Users hosted online have no chat rooms: home them on premises.',
    field: 'homedOn',
  },
  'pool-stopped': {
    short: 'stopped',
    sentence: (chatPool) => `${chatPool} is stopped: start it, or move its rooms.`,
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
const obstacles = Object.keys(words) as readonly Obstacle[]

export const obstacleWords = (obstacle: Obstacle): Words => words[obstacle]

/** Of the obstacles of several clients the one that is named. */
export const firstObstacle = (all: readonly ReachObstacle[]): Obstacle =>
  obstacles.find((obstacle) => all.includes(obstacle)) ?? 'no-room-client'

/** What keeps users from a chat pool, in a sentence, with the field of the users that mends it. */
export function causeOf(
  graph: Graph,
  users: Users,
  chatPool: ChatPool,
): { text: string; field?: keyof EntityOf<'users'> } {
  const { sentence, field } = words[firstObstacle(obstaclesOf(graph, users, chatPool) ?? [])]
  return { text: sentence(chatPool.name), ...(field && { field }) }
}

/** The same at length: where a policy decides, with the policies that were looked at. */
export function causeAtLength(graph: Graph, users: Users, chatPool: ChatPool): string {
  const { text, field } = causeOf(graph, users, chatPool)
  return field === 'policy'
    ? `${text} Policies, the first one decides: ${effectivePolicy(graph, users).chain.join('; ')}.`
    : text
}
