import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { withoutControls } from '../../xml/controls.ts'
import type { XmlElement } from '../../xml/element.ts'
import { readXml } from '../../xml/read-xml.ts'
import { rootOf } from '../../xml/root.ts'
import type { FileError, Imported, Importer, Notice, Source } from '../importer.ts'
import { chatPoolKey } from '../natural-ids.ts'
import { itemsIn } from './fields.ts'
import { leftOut } from './left-out.ts'
import { principalsIn } from './principals.ts'
import { readRoom } from './rooms.ts'

/**
 * The rooms and people of an export of Persistent Chat or Group Chat, whose files speak of each other. It does not name
 * its chat pool, so a person has to. What people have written is never read.
 */
export const chatData: Importer = {
  id: 'chat-data',
  title: 'Persistent Chat export',
  extensions: ['.zip', '.xml'],
  recognizes: ({ text }) => rootOf(text)?.name === 'Pool' && known.test(text),
  read(sources, { chatPool = '' }) {
    const pools = poolsIn(sources)
    if (!pools.ok) return pools
    const imported = importedFrom(pools.value, chatPool)
    const nothing = imported.entities.length === 0 && sources[0]
    if (nothing) return err({ file: nothing.name, error: { type: 'no-rooms' } })
    const roomFile = sources.find(({ text }) => /<(?:[\w.-]+:)?ChatRooms[\s/>]/.test(text))
    return ok(ofFile(imported, (roomFile ?? sources[0])?.name ?? ''))
  },
}

const known = /<(?:[\w.-]+:)?(?:ChatRooms|AdUsers|AdGroups|AdAffiliations)[\s/>]/

function poolsIn(sources: readonly Source[]): Result<readonly XmlElement[], FileError> {
  const pools: XmlElement[] = []
  for (const { name, text } of sources) {
    const xml = readXml(text)
    if (!xml.ok) return err({ file: name, error: xml.error })
    pools.push(withoutControls(xml.value))
  }
  return ok(pools)
}

function importedFrom(pools: readonly XmlElement[], chatPool: string): Imported {
  const principals = principalsIn(pools)
  const read = itemsIn(pools, 'ChatRooms', 'ChatRoom').map((element) => readRoom(element, chatPool, principals))
  const { entities, notices } = once(read.flatMap((one) => one?.room ?? []))
  const mentioned = new Map(read.flatMap((one) => (one?.category ? [[one.category.id, one.category]] : [])))
  const isNamed = chatPool.trim() !== ''
  return {
    sipDomains: [],
    entities,
    mentioned: [...mentioned.values()],
    covers: isNamed ? [{ kind: 'room', within: [chatPoolKey(chatPool)] }] : [],
    notices: [...notices, ...leftOut(pools, read, principals)],
    proposals: [],
    ...(!isNamed && entities.length > 0 && { needsChatPool: true }),
  }
}

/** In the databases of Group Chat the name of a room is one only within its category. */
function once(rooms: readonly Entity[]): { readonly entities: readonly Entity[]; readonly notices: readonly Notice[] } {
  const kept = new Map<EntityId, Entity>()
  const notices: Notice[] = []
  for (const room of rooms) {
    if (!kept.has(room.id)) kept.set(room.id, room)
    else if ('name' in room) notices.push({ type: 'broken', text: `${room.name} is listed twice; the first is kept.` })
  }
  return { entities: [...kept.values()], notices }
}

const ofFile = (imported: Imported, file: string): Imported => ({
  ...imported,
  notices: imported.notices.map((notice) => ({ ...notice, file })),
})
