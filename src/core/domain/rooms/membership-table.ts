import { groupBy } from '#core/model/base/group-by.ts'
import { compareNaturally } from '#core/model/base/natural-order.ts'
import { once } from '#core/model/base/once.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { chatPoolOf } from '../content/islands.ts'
import { principalName } from '../people/principals.ts'
import { type Membership, membershipsOf, roleOf } from './memberships.ts'
import { chatPoolName } from './room-table.ts'

export interface MembershipColumn {
  readonly id: string
  readonly title: string
  /** What it says in each row; whatever rows have in common is asked once. */
  readonly textsOf: (graph: Graph) => (membership: Membership) => string
}

const principal: MembershipColumn = {
  id: 'principal',
  title: 'Principal',
  textsOf: (graph) => (one) => principalName(graph, one.principal),
}
const content: MembershipColumn = { id: 'content', title: 'Room or category', textsOf: () => (one) => one.content.name }

/** A table of members, in the order in which it has its columns. */
export const membershipColumns: readonly MembershipColumn[] = [
  principal,
  { id: 'role', title: 'Role', textsOf: () => roleOf },
  content,
  {
    id: 'chatPool',
    title: 'Chat pool',
    textsOf: (graph) => {
      const nameOf = once((one: Membership['content']) => chatPoolName(graph, one))
      return (one) => nameOf(one.content)
    },
  },
]

/** By what a column says, then by the others in their order. */
export function sortedMemberships(graph: Graph, column: string, isDescending: boolean): readonly Membership[] {
  const by = membershipColumns.find(({ id }) => id === column)
  return by ? inOrderOf(graph, inOrder(graph), by, isDescending) : inOrder(graph)
}

const inOrder = derivedFrom('room', (graph): readonly Membership[] =>
  membershipColumns.reduceRight((rows, column) => inOrderOf(graph, rows, column, false), membershipsOf(graph)),
)

/** Sorts what a column says, of which there is far less than rows, and keeps the order of rows that say the same. */
function inOrderOf(
  graph: Graph,
  rows: readonly Membership[],
  { textsOf }: MembershipColumn,
  isDescending: boolean,
): readonly Membership[] {
  const alike = groupBy(rows, textsOf(graph))
  const texts = [...alike.keys()].sort(compareNaturally)
  if (isDescending) texts.reverse()
  return texts.flatMap((text) => alike.get(text) ?? [])
}

/** Those whose principal, or whose room or category, has a text in its name. */
export function membershipsWith(graph: Graph, rows: readonly Membership[], text: string): readonly Membership[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return rows
  const texts = [principal, content].map(({ textsOf }) => textsOf(graph))
  return rows.filter((row) => texts.some((textOf) => textOf(row).toLowerCase().includes(wanted)))
}

/** Those of a chat pool, a category with its rooms, or all where it is none. */
export function membershipsAt(graph: Graph, rows: readonly Membership[], scope: string | undefined) {
  if (scope === undefined) return rows
  const isThere = once((at: Membership['content']) => {
    const category = at.kind === 'room' ? at.category : at.id
    return category === scope || chatPoolOf(graph, at)?.id === scope
  })
  return rows.filter((row) => isThere(row.content))
}
