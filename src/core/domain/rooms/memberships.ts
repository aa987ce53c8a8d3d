import { cachedBy } from '#core/model/base/caches.ts'
import type { Category, Room } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'

/** Somebody on a list of a room or category. */
export interface Membership {
  /** What tells it from all others of its stage. */
  readonly id: string
  /** As the list has it: the id of users, or a text. */
  readonly principal: string
  /** The list. */
  readonly field: string
  readonly content: Category | Room
}

const roles: Readonly<Record<(Category | Room)['kind'], Readonly<Record<string, string>>>> = {
  category: { allowedMembers: 'Allowed', deniedMembers: 'Denied', creators: 'Creator', managers: 'Manager' },
  room: { members: 'Member', managers: 'Manager', presenters: 'Presenter' },
}

/** What somebody is there: "Member", "Denied". */
export const roleOf = ({ content, field }: Membership): string => roles[content.kind][field] ?? field

/** Everybody on the lists of the categories and the rooms of a stage, as they stand there. */
export const membershipsOf = derivedFrom('room', (graph: Graph): readonly Membership[] =>
  [...graph.all('category'), ...graph.all('room')].flatMap(membershipsIn),
)

/** Once for each room, so that an edit of one leaves those of all others as they are. */
const membershipsIn = cachedBy((content: Category | Room): readonly Membership[] =>
  Object.keys(roles[content.kind]).flatMap((field) => {
    const principals = new Set((fieldOf(content, field) as readonly string[] | undefined) ?? [])
    return [...principals].map((principal) => ({
      id: `${content.id} ${field} ${principal}`,
      principal,
      field,
      content,
    }))
  }),
)
