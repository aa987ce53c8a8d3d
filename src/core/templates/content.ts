import type { Category, ChatPool, Content, Room } from '#core/model/entity.ts'
import type { Group } from './people.ts'
import type { Answers, Legacy } from './template.ts'

type Names = Readonly<Record<string, readonly string[]>>

const first: Names = { Projects: ['Project room'], Operations: ['Service desk', 'On call'] }
/** Of a second deployment: what has one name would be merged. */
const second: Names = { Sales: ['Offers'], Purchasing: ['Suppliers', 'Stock'] }

/** What the chat rooms of today are, which go from chat pool to chat pool under their ids. */
export interface Holding {
  readonly legacy: Legacy
  readonly groups: readonly Group[]
  readonly names: Names
}

/** What there is by deployment with Group Chat; where there is none, what will be new. */
export function holdingsOf({ groupChat, today }: Answers, groups: readonly Group[]): readonly Holding[] {
  const ofBoth = groupChat.length > 1
  const among = groupChat.length > 0 ? groupChat : [today[0] ?? 'lync2010']
  return among.map((legacy) => ({
    legacy,
    groups: groups.filter((group) => group.chats && (groupChat.length === 0 || group.legacy === legacy)),
    names: ofBoth && legacy === 'ocs2007r2' ? second : first,
  }))
}

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-')
const members = ({ groups }: Holding) => groups.map(({ users }) => users.id)

export const categoriesOn = (holding: Holding, { id }: ChatPool): readonly Category[] =>
  Object.keys(holding.names).map((name) => ({
    id: `category:${slug(name)}`,
    kind: 'category',
    name,
    chatPool: id,
    allowedMembers: members(holding),
  }))

const roomsOf = (holding: Holding): readonly Room[] =>
  Object.entries(holding.names).flatMap(([category, rooms]) =>
    rooms.map(
      (name): Room => ({
        id: `room:${slug(name)}`,
        kind: 'room',
        name,
        category: `category:${slug(category)}`,
        members: members(holding),
      }),
    ),
  )

export const contentOn = (holding: Holding, chatPool: ChatPool): readonly Content[] => [
  ...categoriesOn(holding, chatPool),
  ...roomsOf(holding),
]
