import type { NodeHandle } from '@xyflow/react'
import type { Box, Side } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { DiagramNode } from '#core/views/diagram/diagram.ts'
import { handleId, nodeSides, positions, rowSides } from './flow-types.ts'

/** What is told need not be measured. */
export const sized = ({ width, height }: Pick<Box, 'width' | 'height'>) => ({
  width,
  height,
  measured: { width, height },
})

const known = new WeakMap<DiagramNode, NodeHandle[]>()

/**
 * Where lines begin and end at a shape and its rows, as the style sheet has them. Told this, React Flow does not have to
 * draw and measure what nobody sees.
 */
export function handlesOf(node: DiagramNode): NodeHandle[] {
  const handles = known.get(node) ?? listed(node)
  known.set(node, handles)
  return handles
}

function listed(node: DiagramNode): NodeHandle[] {
  const outline = { x: 0, y: 0, width: node.width, height: node.height }
  return [
    ...nodeSides.map((side) => handleAt(outline, undefined, side)),
    ...node.rows.flatMap((row) => (row.type === 'more' ? [] : sidesOf(row).map((side) => handleAt(row, row.id, side)))),
  ]
}

/** Rows stand close above each other; a client stands alone. */
export const sidesOf = ({ type }: { readonly type: string }): readonly Side[] =>
  type === 'client' ? nodeSides : rowSides

const size = 1

function handleAt({ x, y, width, height }: Box, row: EntityId | undefined, side: Side): NodeHandle {
  return {
    id: handleId(row, side),
    type: 'source',
    position: positions[side],
    x: x + width * across[side] - size / 2,
    y: y + height * down[side] - size / 2,
    width: size,
    height: size,
  }
}

const across: Readonly<Record<Side, number>> = { left: 0, top: 0.5, bottom: 0.5, right: 1 }
const down: Readonly<Record<Side, number>> = { top: 0, left: 0.5, right: 0.5, bottom: 1 }
