import { counted, listed } from '#core/model/words.ts'
import type { XmlElement } from '../../xml/element.ts'
import { assumed, broken, type InFile, notUnderstood, type Placed } from '../placed.ts'
import { itemsIn, named } from './fields.ts'
import type { Principals } from './principals.ts'
import type { RoomRead } from './rooms.ts'

/** Says what of the export is not in the plan. */
export function leftOut(
  pools: readonly XmlElement[],
  rooms: readonly RoomRead[],
  nameless: readonly XmlElement[],
  principals: Principals,
): readonly Placed[] {
  const withCreators = rooms.filter(({ hasCreators }) => hasCreators)
  return [
    ...(nameless.length === 0
      ? []
      : [broken(`Left out: ${counted(nameless.length, 'room')} without a name.`, inFile(nameless))]),
    ...unknownPeople(rooms),
    ...namelessGroups(principals),
    ...memberships(pools),
    ...unreadParts(pools),
    ...(withCreators.length > 0 ? [notUnderstood(creators, withCreators)] : []),
  ]
}

const inFile = (elements: readonly XmlElement[]): readonly InFile[] => elements.map((element) => ({ element }))

function unknownPeople(rooms: readonly RoomRead[]): readonly Placed[] {
  const of = rooms.filter(({ unknown }) => unknown.length > 0)
  if (of.length === 0) return []
  const count = new Set(of.flatMap(({ unknown }) => unknown)).size
  const where = listed(
    of.map(({ room }) => room.name),
    5,
  )
  return [
    broken(
      `Left out: ${counted(count, 'principal')} of ${where}, as the export does not tell who that is. Bring AdUsers.xml and AdGroups.xml as well.`,
      of,
    ),
  ]
}

const namelessGroups = ({ nameless: groups }: Principals): readonly Placed[] =>
  groups.length === 0
    ? []
    : [
        assumed(
          `The export has no names for ${counted(groups.length, 'group')}, so their numbers are taken for names.`,
          inFile(groups),
        ),
      ]

function memberships(pools: readonly XmlElement[]): readonly Placed[] {
  const count = itemsIn(pools, 'AdAffiliations', 'User').length
  return count === 0
    ? []
    : [
        notUnderstood(
          `Left out: the groups of ${counted(count, 'user')}, as a plan keeps the members of rooms as the rooms list them.`,
          inFile(pools.flatMap(({ children }) => named(children, 'AdAffiliations'))),
        ),
      ]
}

/** Messages and files are what people have written: they are none of the planner's business. */
function unreadParts(pools: readonly XmlElement[]): readonly Placed[] {
  const unread = pools.flatMap(({ children }) => children.filter(({ name }) => !parts.has(name.toLowerCase())))
  const names = new Set(unread.map(({ name }) => `‘${name}’`))
  return unread.length === 0
    ? []
    : [notUnderstood(`Of the export was not read: ${listed([...names])}.`, inFile(unread))]
}

const parts: ReadonlySet<string> = new Set(['chatrooms', 'adusers', 'adgroups', 'adaffiliations'])

const creators = 'Left out: who may create rooms, which a plan keeps of categories and not of rooms.'
