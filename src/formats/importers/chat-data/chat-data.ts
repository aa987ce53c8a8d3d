import type { EntityId, Room } from '#core/model/entity.ts'
import { withoutControls } from '../../xml/controls.ts'
import type { XmlElement } from '../../xml/element.ts'
import { readXml } from '../../xml/read-xml.ts'
import { rootOf } from '../../xml/root.ts'
import type { Said } from '../agreed.ts'
import type { FileError, ImportChoices, Importer, Notice, Reading, Source } from '../importer.ts'
import { mentionedChatPools } from '../mentioned-chat-pools.ts'
import { chatPoolKey } from '../natural-ids.ts'
import { broken, type InFile, type Placed, type Placing, placesIn } from '../placed.ts'
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
    const { notices, rooms, ...imported } = readingFrom(
      pools.map(({ element }) => element),
      choices,
    )
    if (rooms.length === 0) return { readings: [], unread: [...unread, ...pools.map(withoutRooms)] }
    const fileOf = filesOf(pools)
    const said = rooms.flatMap(({ room: entity, ...about }): readonly Said[] => {
      const places = fileOf(about)
      return places ? [{ file: places.file, line: places.lineOf(about), entity }] : []
    })
    return { readings: [{ ...imported, said, notices: notices.map((notice) => placedIn(fileOf, notice)) }], unread }
  },
}

const known = /<(?:[\w.-]+:)?(?:ChatRooms|AdUsers|AdGroups|AdAffiliations)[\s/>]/

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

type FileOf = (about: InFile) => Placing | undefined

/** The files of what they list, and of the lists. */
function filesOf(pools: readonly PoolFile[]): FileOf {
  const files = new Map<XmlElement, Placing>()
  for (const { source, element } of pools) {
    const places = placesIn(source)
    for (const list of element.children) for (const one of [list, ...list.children]) files.set(one, places)
  }
  return ({ element }) => files.get(element)
}

/** In the first file that has some of what a notice is about. */
function placedIn(fileOf: FileOf, notice: Placed): Notice {
  const places = notice.about[0] && fileOf(notice.about[0])
  const about = notice.about.filter((one) => fileOf(one) === places)
  return places ? places.placed({ ...notice, about }) : { type: notice.type, text: notice.text }
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
  const { rooms, notices } = once(read)
  const mentioned = new Map(read.flatMap((one) => (one.category ? [[one.category.id, one.category]] : [])))
  const isNamed = chatPool.trim() !== ''
  const { notices: ofPlaces, ...places } = placesFor(
    read.filter((one) => !one.category),
    chatPool,
    category?.trim(),
  )
  return {
    sipDomains: [],
    rooms,
    mentioned: [...mentioned.values(), ...(isNamed ? mentionedChatPools([chatPool.trim()]) : [])],
    ...places,
    covers: isNamed ? [{ kind: 'room', within: [chatPoolKey(chatPool)] }] : [],
    notices: [...notices, ...ofPlaces, ...leftOut(pools, read, nameless, principals)],
    proposals: [],
    ...(rooms.length > 0 && (isNamed ? { takesChatPool: true } : { needsChatPool: true })),
  } satisfies Omit<Reading, 'said' | 'notices'> & {
    readonly rooms: readonly RoomInFile[]
    readonly notices: readonly Placed[]
  }
}

interface RoomInFile extends InFile {
  readonly room: Room
}

/** In the databases of Group Chat the name of a room is one only within its category. */
function once(rooms: readonly RoomRead[]): {
  readonly rooms: readonly RoomInFile[]
  readonly notices: readonly Placed[]
} {
  const kept = new Map<EntityId, RoomInFile>()
  const notices: Placed[] = []
  const apart = roomsApart()
  for (const read of rooms) {
    const room = apart(read.room)
    if (!kept.has(room.id)) kept.set(room.id, { room, element: read.element })
    else notices.push(broken(`${room.name} is listed twice; the first is kept.`, [read]))
  }
  return { rooms: [...kept.values()], notices }
}
