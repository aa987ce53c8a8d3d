import type { ChatPool, Client, Policy, Users } from '#core/model/entity.ts'
import { hasBoth } from './choices.ts'
import { newPool, sitesOf } from './servers.ts'
import type { Answers, Legacy } from './template.ts'

/** Where users are today. */
interface Home {
  readonly legacy: Legacy
  readonly site: number
}

/** Users who are in one place and go together. */
export interface Group extends Home {
  readonly users: Users
  readonly chats: boolean
  readonly isPilot: boolean
}

/** All users, home by home. Those of a pilot are at the first site of the newest deployment, with chat rooms if any. */
export function groupsOf(answers: Answers): readonly Group[] {
  const { chatUsers, otherUsers, hasPilot, today } = answers
  const homes = today.flatMap((legacy) => sitesOf(answers).map((site): Home => ({ legacy, site })))
  const withChat = homes.filter(({ legacy }) => chatsOn(answers, legacy))
  const tried = (withChat.length > 0 ? withChat : homes).findLast(({ site }) => site === 1)
  return homes.flatMap((home): readonly Group[] => {
    const chats = withChat.includes(home)
    const others = groupOf(answers, home, chats ? 'Other users' : 'Users', share(otherUsers, homes, home))
    return [
      ...(hasPilot && home === tried
        ? [{ ...groupOf(answers, undefined, 'Pilot users'), ...home, chats, isPilot: true }]
        : []),
      ...(chats ? [{ ...groupOf(answers, home, 'Chat users', share(chatUsers, withChat, home)), chats }] : []),
      ...(chats && otherUsers === 0 ? [] : [others]),
    ]
  })
}

/** Whether users of a deployment have chat rooms, today or once there are any. */
const chatsOn = ({ groupChat, persistentChat }: Answers, legacy: Legacy): boolean =>
  groupChat.length > 0 ? groupChat.includes(legacy) : persistentChat

/** Numbers are divided evenly; the first take what is left over. */
function share(total: number | undefined, homes: readonly Home[], home: Home): number | undefined {
  if (total === undefined) return undefined
  return Math.floor(total / homes.length) + (homes.indexOf(home) < total % homes.length ? 1 : 0)
}

const origin: Record<Legacy, string> = { ocs2007r2: 'OCS', lync2010: 'Lync' }

/** Short enough to be read whole on a card: "Chat users", "OCS chat users 1". */
function groupOf(answers: Answers, home: Home | undefined, what: string, count?: number): Group {
  const whose = home && hasBoth(answers) ? `${origin[home.legacy]} ${what.toLowerCase()}` : what
  const name = home && answers.sites > 1 ? `${whose} ${home.site}` : whose
  const id = `users:${name.toLowerCase().replaceAll(' ', '-')}` as const
  const users: Users = { id, kind: 'users', name, ...(count !== undefined && { count }) }
  return { users, legacy: 'lync2010', site: 1, ...home, chats: false, isPilot: false }
}

export const globalPolicy: Policy = {
  id: 'policy:global',
  kind: 'policy',
  name: 'Global',
  scope: 'global',
  enabled: false,
}
export const chatPolicy: Policy = {
  id: 'policy:chat-enabled',
  kind: 'policy',
  name: 'Chat enabled',
  scope: 'user',
  enabled: true,
}

/** Users as they are on Lync 2013, with leave to use chat rooms where there are any. */
export const onLync2013 = (answers: Answers, { users, site, chats }: Group, hasChat: boolean): Users => ({
  ...users,
  homedOn: newPool(answers, site).id,
  ...(hasChat && chats && { policy: chatPolicy.id }),
})

const clientIdOf = ({ users }: Group, what: string) => `client:${users.id.slice('users:'.length)}-${what}` as const

/** The client that reaches one Group Chat pool, of its generation. */
export const legacyClient = (group: Group, { id, generation }: ChatPool): Client => ({
  id: clientIdOf(group, 'group-chat'),
  kind: 'client',
  client: generation === 'lync2010' ? 'groupChat2010' : 'groupChat2007r2',
  users: group.users.id,
  connectsTo: [id],
})

export const newClient = (group: Group): Client => ({
  id: clientIdOf(group, '2013'),
  kind: 'client',
  client: 'lync2013',
  users: group.users.id,
})
