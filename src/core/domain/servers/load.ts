import { type ChatPool, isLegacy } from '#core/model/entity.ts'

/** What Lync 2013 Persistent Chat bears. */
export const usersPerServer = 20_000
export const usersPerPool = 80_000
export const maxActiveServers = 4

type ChatServer = NonNullable<ChatPool['servers']>[number]

/** The servers that serve users, as far as anybody knows: all that are not marked as standby. */
export const activeServersOf = ({ servers }: ChatPool): readonly ChatServer[] | undefined =>
  servers?.filter(({ active }) => active !== false)

export const standbyServersOf = ({ servers = [] }: ChatPool): readonly ChatServer[] =>
  servers.filter(({ active }) => active === false)

/** How many active servers that many users need. */
export const serversFor = (users: number): number => Math.ceil(users / usersPerServer)

/** The most users that a Persistent Chat pool takes with its servers, or with any where they are unknown. */
export const capacityOf = (chatPool: ChatPool): number =>
  Math.min(usersPerPool, (activeServersOf(chatPool)?.length ?? maxActiveServers) * usersPerServer)

/** The Persistent Chat pools of a list. */
export const persistentChatOf = (chatPools: readonly ChatPool[]): readonly ChatPool[] =>
  chatPools.filter((chatPool) => !isLegacy(chatPool))
