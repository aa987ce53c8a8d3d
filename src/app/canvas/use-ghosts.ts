import { useMemo } from 'react'
import { useCompare, useRemoved } from '../store/compare-store.ts'
import { useSession } from '../store/session-store.ts'
import type { GhostNode } from './flow-types.ts'
import { sized } from './handles.ts'

const none: readonly GhostNode[] = []

/** The ghosts of what was removed since the stage that is compared with. */
export function useGhosts(): readonly GhostNode[] {
  const removed = useRemoved()
  const isSelecting = useSession((state) => state.selection.length > 0)
  const pointedAt = useCompare((state) => (isSelecting ? undefined : state.ghost))
  const plain = useMemo(
    () =>
      removed?.ghosts.map((ghost) => nodeOf({ ghost, other: removed.other, how: removed.how, isPointedAt: false })) ??
      none,
    [removed],
  )
  const nodes = useMemo(
    () => plain.map((node) => (node.data.ghost.id === pointedAt ? pointed(node) : node)),
    [plain, pointedAt],
  )
  return nodes
}

const pointed = (node: GhostNode): GhostNode => ({ ...node, data: { ...node.data, isPointedAt: true } })

const nodeOf = (data: GhostNode['data']): GhostNode => ({
  id: `ghost ${data.ghost.id}`,
  type: 'ghost',
  position: { x: data.ghost.x, y: data.ghost.y },
  ...sized(data.ghost),
  handles: [],
  zIndex: 0,
  selectable: false,
  draggable: false,
  focusable: false,
  data,
})
