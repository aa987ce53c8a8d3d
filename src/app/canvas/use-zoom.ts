import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { around } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { useSession } from '../store/session-store.ts'
import { cameraTime } from './use-camera.ts'

/** Zooms when the session asks for it: by a step, to the true size, or to what is selected. */
export function useZoom(diagram: Diagram): void {
  const { zoomIn, zoomOut, zoomTo, fitBounds } = useReactFlow()
  const zoom = useSession((state) => state.zoom)
  // Only what is asked moves the view, not a diagram that has changed since.
  const latest = useRef(diagram)
  latest.current = diagram
  useEffect(() => {
    const duration = cameraTime()
    if (zoom?.how === 'in') void zoomIn({ duration })
    if (zoom?.how === 'out') void zoomOut({ duration })
    if (zoom?.how === 'full') void zoomTo(1, { duration })
    if (zoom?.how === 'selection') {
      const { selection } = useSession.getState()
      const boxes = drawnIn(latest.current).flatMap(({ id, box }) => (selection.includes(id) ? [box] : []))
      if (boxes.length > 0) void fitBounds(around(boxes), { padding: 0.3, duration })
    }
  }, [zoom, zoomIn, zoomOut, zoomTo, fitBounds])
}
