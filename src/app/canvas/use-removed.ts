import { useMemo } from 'react'
import { useCompare, useMissing } from '../store/compare-store.ts'
import { useSession } from '../store/session-store.ts'
import type { RemovedNode } from './flow-types.ts'

const none: readonly RemovedNode[] = []

/** The ghosts of what is gone since the stage that is compared with. */
export function useRemoved(): readonly RemovedNode[] {
  const missing = useMissing()
  const isSelecting = useSession((state) => state.selection.length > 0)
  const pointedAt = useCompare((state) => (isSelecting ? undefined : state.ghost))
  const plain = useMemo(
    () =>
      missing?.ghosts.map((ghost) => nodeOf({ ghost, other: missing.other, said: missing.said, isPointedAt: false })) ??
      none,
    [missing],
  )
  const nodes = useMemo(
    () => plain.map((node) => (node.data.ghost.id === pointedAt ? pointed(node) : node)),
    [plain, pointedAt],
  )
  return nodes
}

const pointed = (node: RemovedNode): RemovedNode => ({ ...node, data: { ...node.data, isPointedAt: true } })

const nodeOf = (data: RemovedNode['data']): RemovedNode => ({
  id: `removed ${data.ghost.id}`,
  type: 'removed',
  position: { x: data.ghost.x, y: data.ghost.y },
  width: data.ghost.width,
  height: data.ghost.height,
  zIndex: 0,
  selectable: false,
  draggable: false,
  focusable: false,
  data,
})
