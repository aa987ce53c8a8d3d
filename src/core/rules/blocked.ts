import type { Graph } from '../graph.ts'
import type { ChatPool, EntityOf, Users } from '../model.ts'
import { obstaclesOf, type ReachObstacle } from '../reach.ts'

/** The rules that already say why users do not reach a chat pool. */
export const blockingRules = {
  'client/lync2013-legacy-chat': 'subjects',
  'client/lync2013-user-not-on-2013': 'subjects',
  'client/lync2013-policy-disabled': 'subjects',
  'client/legacy-target-gone': 'subjects',
  'client/im-client-has-no-rooms': 'subjects',
  'client/online-user': 'subjects',
} as const

type Known = Exclude<ReachObstacle, 'home-unknown' | 'target-unknown'>

/** The obstacles, the one that is most worth naming first. */
const causes: Readonly<Record<Known, (chatPool: string) => string>> = {
  'hosted-online': () => 'Users hosted online have no chat rooms: home them on premises.',
  'pool-stopped': (chatPool) => `${chatPool} is stopped: start it, or move its rooms.`,
  'policy-disabled': () => 'Persistent Chat is not enabled for them by policy: enable it.',
  'not-homed-on-2013': () => 'The Lync 2013 client has chat rooms only for users on Lync 2013: move them there.',
  'not-connected': (chatPool) => `Their Group Chat client has another target: give them a program for ${chatPool}.`,
  'legacy-pool': () => 'The Lync 2013 client does not reach Group Chat: give them a Group Chat client.',
  'no-room-client': () => 'They have no program with chat rooms: give them one.',
}
const fields: Readonly<Partial<Record<Known, keyof EntityOf<'users'>>>> = {
  'hosted-online': 'homedOn',
  'policy-disabled': 'policy',
  'not-homed-on-2013': 'homedOn',
}

/** What keeps users from a chat pool, in a sentence, with the field of the users that mends it. */
export function causeOf(graph: Graph, users: Users, chatPool: ChatPool): { text: string; field?: string } {
  const obstacles = obstaclesOf(graph, users, chatPool) ?? []
  const main = (Object.keys(causes) as Known[]).find((obstacle) => obstacles.includes(obstacle)) ?? 'no-room-client'
  const field = fields[main]
  return { text: causes[main](chatPool.name), ...(field && { field }) }
}
