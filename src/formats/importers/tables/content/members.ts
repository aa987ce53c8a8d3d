import type { Detail } from '#core/edits/intake/brought.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import type { Said } from '../../agreed.ts'
import { categoryKey, chatPoolKey, roomKey } from '../../natural-ids.ts'
import { type Choices, choiceIn } from '../choices.ts'
import { type Entry, listIn, nameIn, saidIn, sayOf } from '../entry.ts'
import { filled } from '../filled.ts'
import { homeOf, inPool } from '../homes.ts'
import type { Remarks } from '../notices.ts'

/** Whoever rows put on lists of rooms and categories: more of what other files or the stage have. */
export function readMembers(
  entries: readonly Entry[],
  apart: (room: Room) => Room,
  remarks: Remarks,
): readonly Said<Detail>[] {
  const found = new Map<string, Listed>()
  for (const entry of entries) {
    const read = memberIn(entry, remarks)
    if (!read) continue
    const { content, field, names } = read
    const of = content.kind === 'room' ? apart(content) : content
    const key = `${entry.of.table.file}\n${of.id}`
    const known = found.get(key) ?? { entry, of, lists: new Map() }
    found.set(key, known)
    const list = known.lists.get(field) ?? new Set()
    known.lists.set(field, list)
    for (const name of names) list.add(name)
  }
  return [...found.values()].map(({ entry, of, lists }) =>
    saidIn(entry, { ...of, ...Object.fromEntries([...lists].map(([field, list]) => [field, [...list]])) } as Detail),
  )
}

interface Listed {
  /** The first row of them. */
  readonly entry: Entry
  readonly of: Content
  readonly lists: Map<string, Set<string>>
}

type Content = Room | (Detail & { readonly kind: 'category'; readonly id: EntityId<'category'> })

interface Read {
  readonly content: Content
  readonly field: string
  readonly names: readonly string[]
}

/** The list that a row names, and who is on it; a row that does not say either is left out. */
function memberIn(entry: Entry, remarks: Remarks): Read | undefined {
  const { name, chatPool } = homeOf(entry)
  const names = name === undefined ? [] : namesIn(entry, name, remarks)
  if (name === undefined || names.length === 0) {
    sayOf(entry, remarks, 'no member', 'broken', 'The row does not name a room and a member, and is left out.')
    return undefined
  }
  const role = nameIn(entry, 'role') === undefined ? 'member' : choiceIn(entry, 'role', roles, name, remarks)
  if (role === undefined) return undefined
  const kind = kindIn(entry, role, name, remarks)
  const field = kind && fields[kind][role]
  if (!kind || field === undefined) {
    if (kind)
      sayOf(
        entry,
        remarks,
        'role',
        'notUnderstood',
        `${name} is a ${kind}, which has no such role; the row is left out.`,
      )
    return undefined
  }
  return { content: contentOf(kind, entry, name, chatPool), field, names }
}

/** One, whose name may have a comma, or several addresses. */
function namesIn(entry: Entry, of: string, remarks: Remarks): readonly string[] {
  const list = listIn(entry, 'member', of, remarks) ?? []
  const whole = nameIn(entry, 'member')
  return whole === undefined || list.every((one) => /@|=/.test(one)) ? list : [whole]
}

const roles: Choices<Role> = {
  named: new Map<string, Role>([
    ...['member', 'members'].map((word) => [word, 'member'] as const),
    ...['manager', 'managers'].map((word) => [word, 'manager'] as const),
    ...['presenter', 'presenters'].map((word) => [word, 'presenter'] as const),
    ...['allowed', 'allowed member', 'allowedmember'].map((word) => [word, 'allowed'] as const),
    ...['denied', 'denied member', 'deniedmember'].map((word) => [word, 'denied'] as const),
    ...['creator', 'creators'].map((word) => [word, 'creator'] as const),
  ]),
  taken: new Map<string, Role>([
    ['mitglied', 'member'],
    ['referent', 'presenter'],
  ]),
}

type Role = 'member' | 'manager' | 'presenter' | 'allowed' | 'denied' | 'creator'

/** The lists of a room and of a category, by the roles that they give. */
const fields: Readonly<Record<'room' | 'category', Readonly<Partial<Record<Role, string>>>>> = {
  room: { member: 'members', manager: 'managers', presenter: 'presenters' },
  category: {
    ...{ member: 'allowedMembers', allowed: 'allowedMembers', denied: 'deniedMembers' },
    ...{ creator: 'creators', manager: 'managers' },
  },
}

const kinds: Choices<'room' | 'category'> = {
  named: new Map([
    ['room', 'room'],
    ['category', 'category'],
  ]),
}

/** A room, unless it is said or only categories have such a role. */
function kindIn(entry: Entry, role: Role, name: string, remarks: Remarks): 'room' | 'category' | undefined {
  if (nameIn(entry, 'contentKind') !== undefined) return choiceIn(entry, 'contentKind', kinds, name, remarks)
  return fields.room[role] === undefined ? 'category' : 'room'
}

function contentOf(kind: 'room' | 'category', entry: Entry, name: string, pool: string | undefined): Content {
  const chatPool = pool === undefined ? undefined : chatPoolKey(pool)
  if (kind === 'category') return { id: categoryKey(pool ?? '', name), kind, name, ...filled({ chatPool }) }
  const text = nameIn(entry, 'category')
  const category = text === undefined ? undefined : inPool(text, pool)
  return {
    ...{ id: roomKey(pool ?? '', name), kind, name },
    ...filled({ chatPool, category: category && categoryKey(category.pool, category.name) }),
  }
}
