import type { Coverage } from '#core/edits/intake/brought.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Content, Entity, EntityId } from '#core/model/entity.ts'
import { thousands } from '#core/model/words.ts'
import type { Said } from '../agreed.ts'
import { mentionedChatPools } from '../mentioned-chat-pools.ts'
import { categoryKey, chatPoolKey, roomKey } from '../natural-ids.ts'
import { roomsApart } from '../rooms-apart.ts'
import { unsortedRooms } from '../unsorted-rooms.ts'
import { readAddIn } from './content/add-in.ts'
import { type CategoryName, categoriesByAddress, readCategory } from './content/category.ts'
import { readMembers } from './content/members.ts'
import { readRoom } from './content/room.ts'
import type { Entry } from './entry.ts'
import { nameIn, saidIn, sayOf } from './entry.ts'
import { homeOf, inPool } from './homes.ts'
import type { Remarks } from './notices.ts'
import type { Part } from './part.ts'

/** Categories, rooms with their members, and add-ins, which name each other and their chat pools. */
export function readContent(entriesOf: (kind: string) => readonly Entry[], remarks: Remarks): Part {
  const categories = entriesOf('category')
  const addresses = categoriesByAddress(categories)
  const [addIns, rooms, members] = [entriesOf('addIn'), entriesOf('room'), entriesOf('member')]
  const apart = roomsApart()
  const mentioned = new Map<EntityId, Entity>()
  const mention = (entity: Entity) => mentioned.has(entity.id) || mentioned.set(entity.id, entity)
  const said = [
    ...once(categories, (entry) => readCategory(entry, remarks), remarks),
    ...once(addIns, readAddIn, remarks),
    ...once(rooms, (entry) => readRoom(entry, { addresses, remarks, mention }), remarks, apart),
  ]
  const content = [...categories, ...addIns, ...rooms]
  const chatPools = content.flatMap((entry) => homeOf(entry).chatPool ?? [])
  return {
    said,
    details: readMembers(members, apart, remarks),
    mentioned: [...mentionedChatPools(chatPools), ...mentioned.values()],
    called: parentsIn(categories),
    unplaced: roomsByAddressAlone(rooms, addresses),
    named: [...new Set(chatPools)].map((chatPool) => categoryKey(chatPool, unsortedRooms)),
    covers: [...coverageOf(categories, remarks), ...coverageOf(addIns, remarks), ...coverageOf(rooms, remarks)],
    ...withoutChatPool([...content, ...members]),
  }
}

/** Whether there is content that does not name its chat pool, and whether that was chosen. */
function withoutChatPool(entries: readonly Entry[]): Pick<Part, 'needsChatPool' | 'takesChatPool'> {
  const homeless = entries.filter((entry) => homeOf({ ...entry, within: undefined }).chatPool === undefined)
  if (homeless.length === 0) return {}
  return homeless.every(({ within }) => within === undefined) ? { needsChatPool: true } : { takesChatPool: true }
}

/** Categories within which others are, as these call them. */
const parentsIn = (categories: readonly Entry[]): Part['called'] =>
  new Map(
    categories.flatMap((entry) => {
      const parent = nameIn(entry, 'parent')
      const { pool, name } = inPool(parent ?? '', homeOf(entry).chatPool)
      return parent === undefined ? [] : [[categoryKey(pool, name), name]]
    }),
  )

/** Rooms that name the category by an address which no file tells of. */
const roomsByAddressAlone = (
  rooms: readonly Entry[],
  addresses: ReadonlyMap<string, CategoryName>,
): readonly EntityId[] =>
  rooms.flatMap((entry) => {
    const address = nameIn(entry, 'categoryUri')?.toLowerCase()
    const { name, chatPool = '' } = homeOf(entry)
    const isTold = address === undefined || addresses.has(address) || nameIn(entry, 'category') !== undefined
    return isTold || name === undefined ? [] : [roomKey(chatPool, name)]
  })

/** What rows tell of, each thing once in a file; a row without a name is left out. */
function once<C extends Content>(
  entries: readonly Entry[],
  read: (entry: Entry) => C | undefined,
  remarks: Remarks,
  apart = roomsApart(),
): readonly Said[] {
  const told = new Set<string>()
  return entries.flatMap((entry): readonly Said[] => {
    const content = read(entry)
    if (!content) {
      sayOf(entry, remarks, 'nameless', 'broken', 'The row has no name and is left out.')
      return []
    }
    const entity: Content = content.kind === 'room' ? apart(content) : content
    const key = `${entry.of.table.file}\n${entity.id}`
    if (told.has(key)) {
      sayOf(entry, remarks, 'twice', 'broken', `${entity.name} is listed twice; the first is kept.`)
      return []
    }
    told.add(key)
    return [saidIn(entry, entity)]
  })
}

/** A file lists all there is in the chat pools that it names, unless it looks cut off. */
function coverageOf(entries: readonly Entry[], remarks: Remarks): readonly Coverage[] {
  const files = groupBy(entries, ({ of }) => of.table)
  return [...files.values()].flatMap((rows): readonly Coverage[] => {
    const [first] = rows
    if (!first || (first.of.kind.id === 'room' && isCutOff(rows, remarks))) return []
    const pools = new Set(rows.flatMap((row) => homeOf(row).chatPool ?? []).map(chatPoolKey))
    return pools.size === 0 ? [] : [{ kind: first.of.kind.id as Content['kind'], within: [...pools] }]
  })
}

/** Cmdlets stop at a round number of results unless they are asked for more. */
function isCutOff([first, ...more]: readonly Entry[], { say }: Remarks): boolean {
  const count = more.length + 1
  if (!first || count % 100 > 0) return false
  const text = `The file has exactly ${thousands(count)} rooms, so its list may be cut off: no room is taken for gone. Export it with -ResultSize 2147483647.`
  say('cut off', { type: 'assumed', text, file: first.of.table.file })
  return true
}
