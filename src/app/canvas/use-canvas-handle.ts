import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { around } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { mountCanvas, type ZoomTarget } from '../store/canvas-handle.ts'
import { useSession } from '../store/session-store.ts'
import { boxOf, objectsAt } from './drawn.ts'
import { type Camera, cameraTime } from './use-camera.ts'

/** Lets whoever does not know the canvas move its viewport, as long as it is mounted. */
export function useCanvasHandle(diagram: Diagram, { fit, show, reveal }: Camera): void {
  const { zoomIn, zoomOut, zoomTo, fitBounds, screenToFlowPosition } = useReactFlow()
  const latest = useRef(diagram)
  latest.current = diagram
  useEffect(() => {
    const fitSelection = (duration: number) => {
      const { selection } = useSession.getState()
      const boxes = drawnIn(latest.current).flatMap(({ id, box }) => (selection.includes(id) ? [box] : []))
      if (boxes.length > 0) void fitBounds(around(boxes), { padding: 0.3, duration })
    }
    const zooms: Readonly<Record<ZoomTarget, (duration: number) => void>> = {
      in: (duration) => void zoomIn({ duration }),
      out: (duration) => void zoomOut({ duration }),
      full: (duration) => void zoomTo(1, { duration }),
      selection: fitSelection,
    }
    const zoom = (to: ZoomTarget) => zooms[to](cameraTime())
    return mountCanvas({ fit, show, reveal, zoom, toDiagram: screenToFlowPosition, boxOf, objectsAt })
  }, [fit, show, reveal, zoomIn, zoomOut, zoomTo, fitBounds, screenToFlowPosition])
}
