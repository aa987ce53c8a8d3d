import { type ReactFlowState, useStore } from '@xyflow/react'
import { useMemo } from 'react'
import { around, type Box } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'

/** Whether there is something that cannot be seen. */
export function useIsCut(diagram: Diagram): boolean {
  const all = useMemo(() => allOf(diagram), [diagram])
  return useStore((state) => all !== undefined && isOutOfView(all, state))
}

const allOf = ({ nodes, sites, islands }: Diagram): Box | undefined =>
  nodes.length + sites.length > 0 ? around([...nodes, ...sites, ...islands]) : undefined

/** Whether a part of a box is beyond the edge of the canvas, which has no size before it is laid out. */
function isOutOfView(box: Box, { transform, width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>) {
  if (width === 0) return false
  const [x, y, zoom] = transform
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  return left < 0 || top < 0 || left + box.width * zoom > width || top + box.height * zoom > height
}
