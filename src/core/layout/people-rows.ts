import { firstByName } from '#core/model/base/natural-order.ts'
import type { Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { dockedAt, isStackOpen, type Stack } from './people.ts'
import { bottomOf, type Line, maxRooms, moreLine, type RowChoice, type RowPlace } from './rows.ts'
import { sizes } from './sizes.ts'

/** The edge of the shape of users at which their clients are docked: the one that faces what they use. */
export type DockSide = 'top' | 'bottom'

/** The shape of users, or of a stack of them: where its head begins, its height, and the lines in it. */
interface PeopleShape {
  readonly headTop: number
  readonly width: number
  readonly height: number
  readonly rows: readonly RowPlace[]
}

/** The lines of a stack that is open: its first groups by name, and those that somebody looked for. */
export function memberLines({ layout, sought }: RowChoice, stack: Stack): readonly Line[] {
  if (!isStackOpen(layout, stack)) return []
  const first = new Set(firstByName(stack.members, maxRooms))
  const listed = stack.members.filter((one) => first.has(one) || sought.has(one.id))
  const lines = listed.map(({ id }): Line => ({ id, type: 'users' }))
  return [...lines, ...moreLine(stack.id, 'users', stack.members.length - listed.length)]
}

/** Users with their clients docked at one edge: the outermost is the first one. */
export function peopleShapeOf(
  graph: Graph,
  users: readonly Users[],
  side: DockSide,
  members: readonly Line[] = [],
): PeopleShape {
  const { card, dock, row, container } = sizes
  const clients = dockedAt(graph, users).map((all): Line => {
    const ids = all.map(({ id }) => id)
    return { id: ids[0] as Line['id'], type: 'client', ...(ids.length > 1 && { all: ids }) }
  })
  const strip = clients.length === 0 ? 0 : clients.length * (dock.height + dock.gap) + dock.gap
  const headTop = side === 'top' ? strip : 0
  const width = card.width
  const inside = members.map((line, at) => ({
    ...line,
    x: container.padding,
    y: headTop + card.height + at * (row.height + row.gap),
    width: width - 2 * container.padding,
    height: row.height,
  }))
  const bottom = inside.length === 0 ? headTop + card.height : bottomOf(inside) + container.padding
  const height = bottom + strip - headTop
  const docked = clients.map((line, at) => ({
    ...line,
    x: dock.padding,
    y: side === 'top' ? dock.gap + at * (dock.height + dock.gap) : height - (at + 1) * (dock.height + dock.gap),
    width: width - 2 * dock.padding,
    height: dock.height,
  }))
  return { headTop, width, height, rows: [...docked, ...inside] }
}
