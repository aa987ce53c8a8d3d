import type { Coverage } from '#core/edits/intake/brought.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Content, Entity, EntityId } from '#core/model/entity.ts'
import { thousands } from '#core/model/words.ts'
import { chatPoolKey } from '../natural-ids.ts'
import { readAddIn } from './content/add-in.ts'
import { categoriesByAddress, readCategory } from './content/category.ts'
import { readRoom } from './content/room.ts'
import type { Entry } from './entry.ts'
import { sayOf } from './entry.ts'
import { homeOf, mentionedChatPools } from './homes.ts'
import type { Remarks } from './notices.ts'
import type { Part } from './part.ts'

/** Categories, rooms and add-ins, which name each other and their chat pools. */
export function readContent(entriesOf: (kind: string) => readonly Entry[], remarks: Remarks): Part {
  const categories = entriesOf('category')
  const addresses = categoriesByAddress(categories)
  const [addIns, rooms] = [entriesOf('addIn'), entriesOf('room')]
  const mentioned = new Map<EntityId, Entity>()
  const mention = (entity: Entity) => mentioned.has(entity.id) || mentioned.set(entity.id, entity)
  const entities: Content[] = [
    ...once(categories, (entry) => readCategory(entry, remarks), remarks),
    ...once(addIns, readAddIn, remarks),
    ...once(rooms, (entry) => readRoom(entry, { addresses, remarks, mention }), remarks),
  ]
  const content = [...categories, ...addIns, ...rooms]
  const chatPools = content.flatMap((entry) => {
    const { chatPool, isOf2013 } = homeOf(entry)
    return isOf2013 && chatPool ? [chatPool] : []
  })
  return {
    entities,
    mentioned: [...mentionedChatPools(chatPools), ...mentioned.values()],
    covers: [...coverageOf(categories, remarks), ...coverageOf(addIns, remarks), ...coverageOf(rooms, remarks)],
    ...(content.some((entry) => homeOf(entry).chatPool === undefined) && { needsChatPool: true }),
  }
}

/** What rows tell of, each thing once; a row without a name is left out. */
function once<C extends Content>(
  entries: readonly Entry[],
  read: (entry: Entry) => C | undefined,
  remarks: Remarks,
): readonly C[] {
  const found = new Map<EntityId, C>()
  for (const entry of entries) {
    const content = read(entry)
    if (!content) {
      sayOf(entry, remarks, 'nameless', 'broken', 'The row has no name and is left out.')
      continue
    }
    const key = found.has(content.id) ? otherKey(content) : content.id
    if (key === undefined || found.has(key)) {
      sayOf(entry, remarks, 'twice', 'broken', `${content.name} is listed twice; the first is kept.`)
    } else found.set(key, key === content.id ? content : { ...content, id: key })
  }
  return [...found.values()]
}

/** In Group Chat the name of a room is one only within its category. */
function otherKey(content: Content): EntityId | undefined {
  return content.kind === 'room' && content.category ? (`${content.id}|${content.category}` as EntityId) : undefined
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
