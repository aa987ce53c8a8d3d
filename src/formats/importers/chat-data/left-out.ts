import { counted, listed } from '#core/model/words.ts'
import type { XmlElement } from '../../xml/element.ts'
import type { Notice } from '../importer.ts'
import { itemsIn } from './fields.ts'
import type { Principals } from './principals.ts'
import type { RoomRead } from './rooms.ts'

/** Says what of the export is not in the plan. */
export function leftOut(
  pools: readonly XmlElement[],
  rooms: readonly (RoomRead | undefined)[],
  principals: Principals,
): readonly Notice[] {
  return [
    ...nameless(rooms.filter((read) => !read).length),
    ...unknownPeople(rooms),
    ...namelessGroups(principals),
    ...memberships(pools),
    ...unreadParts(pools),
    ...(rooms.some((read) => read?.hasCreators) ? [creators] : []),
  ]
}

const nameless = (count: number): readonly Notice[] =>
  count === 0 ? [] : [broken(`Left out: ${counted(count, 'room')} without a name.`)]

function unknownPeople(rooms: readonly (RoomRead | undefined)[]): readonly Notice[] {
  const of = rooms.filter((read) => read && read.unknown.length > 0)
  if (of.length === 0) return []
  const count = new Set(of.flatMap((read) => read?.unknown ?? [])).size
  const where = listed(of.slice(0, 5).flatMap((read) => read?.room.name ?? []))
  const more = of.length > 5 ? ' and others' : ''
  return [
    broken(
      `Left out: ${counted(count, 'principal')} of ${where}${more}, as the export does not tell who that is. Bring AdUsers.xml and AdGroups.xml as well.`,
    ),
  ]
}

const namelessGroups = ({ nameless: ids }: Principals): readonly Notice[] =>
  ids.length === 0
    ? []
    : [assumed(`The export has no names for ${counted(ids.length, 'group')}, so their numbers are taken for names.`)]

function memberships(pools: readonly XmlElement[]): readonly Notice[] {
  const count = itemsIn(pools, 'AdAffiliations', 'User').length
  return count === 0
    ? []
    : [
        notUnderstood(
          `Left out: the groups of ${counted(count, 'user')}, as a plan keeps the members of rooms as the rooms list them.`,
        ),
      ]
}

/** Messages and files are what people have written: they are none of the planner's business. */
function unreadParts(pools: readonly XmlElement[]): readonly Notice[] {
  const names = pools.flatMap(({ children }) => children.map(({ name }) => name))
  const unread = [...new Set(names)].filter((name) => !parts.has(name.toLowerCase()))
  return unread.length === 0
    ? []
    : [notUnderstood(`Of the export was not read: ${listed(unread.map((name) => `‘${name}’`))}.`)]
}

const parts: ReadonlySet<string> = new Set(['chatrooms', 'adusers', 'adgroups', 'adaffiliations'])

const broken = (text: string): Notice => ({ type: 'broken', text })
const assumed = (text: string): Notice => ({ type: 'assumed', text })
const notUnderstood = (text: string): Notice => ({ type: 'notUnderstood', text })
const creators = notUnderstood('Left out: who may create rooms, which a plan keeps of categories and not of rooms.')
