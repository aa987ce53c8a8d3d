import type { Category, ChatPool, Client, Policy, Pool, Room, Site, Users } from '#core/model/entity.ts'

/** The objects of the templates, by what they are; their names are there to be replaced. */
export type Legacy = 'ocs2007r2' | 'lync2010'

const year: Record<Legacy, string> = { ocs2007r2: '2007', lync2010: '2010' }

export const legacyPool = (generation: Legacy): Pool => ({
  id: `pool:fe-${year[generation]}`,
  kind: 'pool',
  name: `FE-${year[generation]}`,
  generation,
  ...(generation === 'lync2010' && { holdsCms: true }),
})

export const newPool: Pool = { id: 'pool:fe-2013', kind: 'pool', name: 'FE-2013', generation: 'lync2013' }

/** Where the merge of the topologies puts what comes from OCS 2007 R2. */
export const mergedSite: Site = { id: 'site:backcompatsite', kind: 'site', name: 'BackCompatSite' }

export const legacyChat = (generation: Legacy): ChatPool => ({
  id: `chatPool:gc-${year[generation]}`,
  kind: 'chatPool',
  name: `GC-${year[generation]}`,
  generation,
  hostedOn: legacyPool(generation).id,
})

export const newChat: ChatPool = {
  id: 'chatPool:pchat-01',
  kind: 'chatPool',
  name: 'PChat-01',
  generation: 'lync2013',
  hostedOn: newPool.id,
}

export const categories = ({ id }: ChatPool): readonly Category[] => [
  category('Projects', id),
  category('Operations', id),
]

const category = (name: string, chatPool: ChatPool['id']): Category => ({
  id: `category:${name.toLowerCase()}`,
  kind: 'category',
  name,
  chatPool,
  allowedMembers: [chatUsers.id],
})

const room = (name: string, category: Category['id']): Room => ({
  id: `room:${name.toLowerCase().replace(' ', '-')}`,
  kind: 'room',
  name,
  category,
  members: [chatUsers.id],
})

export const chatUsers: Users = { id: 'users:chat-users', kind: 'users', name: 'Chat users' }
export const otherUsers: Users = { id: 'users:other-users', kind: 'users', name: 'Other users' }

export const rooms: readonly Room[] = [
  room('Project room', 'category:projects'),
  room('Service desk', 'category:operations'),
  room('On call', 'category:operations'),
]

export const legacyClient = (generation: Legacy): Client => ({
  id: 'client:chat-users-group-chat',
  kind: 'client',
  client: generation === 'lync2010' ? 'groupChat2010' : 'groupChat2007r2',
  users: chatUsers.id,
  connectsTo: [legacyChat(generation).id],
})

export const newClient: Client = {
  id: 'client:chat-users-2013',
  kind: 'client',
  client: 'lync2013',
  users: chatUsers.id,
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
