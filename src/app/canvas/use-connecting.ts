import type { FinalConnectionState, OnConnectStartParams } from '@xyflow/react'
import { useMemo } from 'react'
import { dropLine, startLine } from '../commands/drag.ts'
import { entityOfHandle } from './flow-types.ts'

/** Drawing a line from a handle to another shape or row: on its handle or anywhere on it. */
export function useConnecting() {
  return useMemo(
    () => ({
      onConnectStart: (event: MouseEvent | TouchEvent, { nodeId, handleId }: OnConnectStartParams) => {
        if (nodeId && 'clientX' in event) startLine(event, entityOfHandle(nodeId, handleId))
      },
      onConnectEnd: (event: MouseEvent | TouchEvent, { toNode, toHandle }: FinalConnectionState) => {
        const point = 'clientX' in event ? event : event.changedTouches[0]
        const to = toNode && toHandle ? entityOfHandle(toNode.id, toHandle.id) : undefined
        if (point) dropLine(point.clientX, point.clientY, to)
      },
    }),
    [],
  )
}
