import type { EntityId, Room } from '#core/model/entity.ts'
import { withoutControls } from '../../xml/controls.ts'
import type { XmlElement } from '../../xml/element.ts'
import { readXml } from '../../xml/read-xml.ts'
import { rootOf } from '../../xml/root.ts'
import type { FileError, ImportChoices, Importer, Notice, Reading, Source } from '../importer.ts'
import { mentionedChatPools } from '../mentioned-chat-pools.ts'
import { chatPoolKey } from '../natural-ids.ts'
import { broken, type InFile, type Placed, placing } from '../placed.ts'
import { roomsApart } from '../rooms-apart.ts'
import { itemsIn } from './fields.ts'
import { leftOut } from './left-out.ts'
import { placesFor } from './places.ts'
import { principalsIn } from './principals.ts'
import { type RoomRead, readRoom } from './rooms.ts'

/**
 * The rooms and people of an export of Persistent Chat or Group Chat, whose files speak of each other. It does not name
 * its chat pool, so a person has to. What people have written is never read.
 */
export const chatData: Importer = {
  id: 'chat-data',
  title: 'Persistent Chat export',
  extensions: ['.zip', '.xml'],
  recognizes: ({ text }) => rootOf(text)?.name === 'Pool' && known.test(text),
  read(sources, choices) {
    const { pools, unread } = poolsIn(sources)
    const { notices, entities, ...imported } = readingFrom(
      pools.map(({ element }) => element),
      choices,
    )
    const listing = sources.find(({ text }) => rooms.test(text)) ?? sources[0]
    if (entities.length === 0 || !listing) return { readings: [], unread: [...unread, ...pools.map(withoutRooms)] }
    const said = entities.map((entity) => ({ file: listing.name, entity }))
    return { readings: [{ ...imported, said, notices: placedIn(pools, notices) }], unread }
  },
}

const known = /<(?:[\w.-]+:)?(?:ChatRooms|AdUsers|AdGroups|AdAffiliations)[\s/>]/
const rooms = /<(?:[\w.-]+:)?ChatRooms[\s/>]/i

interface PoolFile extends InFile {
  readonly source: Source
}

function poolsIn(sources: readonly Source[]) {
  const pools: PoolFile[] = []
  const unread: FileError[] = []
  for (const source of sources) {
    const xml = readXml(source.text)
    if (xml.ok) pools.push({ source, element: withoutControls(xml.value) })
    else unread.push({ file: source.name, error: xml.error })
  }
  return { pools, unread }
}

const withoutRooms = ({ source }: PoolFile): FileError => ({ file: source.name, error: { type: 'no-rooms' } })

/** Each file has some of what notices are about: lists of the export, and items of these. */
function placedIn(pools: readonly PoolFile[], notices: readonly Placed[]): readonly Notice[] {
  const files = new Map<XmlElement, ReturnType<typeof placing>>()
  for (const { source, element } of pools) {
    const place = placing(source)
    for (const list of element.children) for (const one of [list, ...list.children]) files.set(one, place)
  }
  return notices.map((notice) => {
    const fileOf = ({ element }: InFile) => files.get(element)
    const place = notice.about[0] && fileOf(notice.about[0])
    const about = notice.about.filter((one) => fileOf(one) === place)
    return place ? place({ ...notice, about }) : { type: notice.type, text: notice.text }
  })
}

function readingFrom(
  pools: readonly XmlElement[],
  { chatPool = '', category }: Pick<ImportChoices, 'chatPool' | 'category'>,
) {
  const principals = principalsIn(pools)
  const items = itemsIn(pools, 'ChatRooms', 'ChatRoom')
  const all = items.map((element) => readRoom(element, chatPool, principals))
  const nameless = items.filter((_, at) => !all[at])
  const read = all.filter((one) => one !== undefined)
  const { entities, notices } = once(read)
  const mentioned = new Map(read.flatMap((one) => (one.category ? [[one.category.id, one.category]] : [])))
  const isNamed = chatPool.trim() !== ''
  const { notices: ofPlaces, ...places } = placesFor(
    read.filter((one) => !one.category),
    chatPool,
    category?.trim(),
  )
  return {
    sipDomains: [],
    entities,
    mentioned: [...mentioned.values(), ...(isNamed ? mentionedChatPools([chatPool.trim()]) : [])],
    ...places,
    covers: isNamed ? [{ kind: 'room', within: [chatPoolKey(chatPool)] }] : [],
    notices: [...notices, ...ofPlaces, ...leftOut(pools, read, nameless, principals)],
    proposals: [],
    ...(!isNamed && entities.length > 0 && { needsChatPool: true }),
  } satisfies Omit<Reading, 'said' | 'notices'> & {
    readonly entities: readonly Room[]
    readonly notices: readonly Placed[]
  }
}

/** In the databases of Group Chat the name of a room is one only within its category. */
function once(rooms: readonly RoomRead[]): {
  readonly entities: readonly Room[]
  readonly notices: readonly Placed[]
} {
  const kept = new Map<EntityId, Room>()
  const notices: Placed[] = []
  const apart = roomsApart()
  for (const read of rooms) {
    const room = apart(read.room)
    if (!kept.has(room.id)) kept.set(room.id, room)
    else notices.push(broken(`${room.name} is listed twice; the first is kept.`, [read]))
  }
  return { entities: [...kept.values()], notices }
}
