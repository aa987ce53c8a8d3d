import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { around, type Point } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { mountCanvas, type ZoomTarget } from '../store/canvas-handle.ts'
import { useSession } from '../store/session-store.ts'
import { boxOf, isAnyNear, objectsAt, type Painted } from './drawn.ts'
import { isFarAt } from './painted/far.ts'
import { type Camera, cameraTime } from './use-camera.ts'
import { useLatest } from './use-latest.ts'

/** So far beside its box, in pixels, something of a shape can be drawn: what one presses is never smaller. */
const beside = 24

/** Lets whoever does not know the canvas move its viewport, as long as it is mounted. */
export function useCanvasHandle(diagram: Diagram, { fit, show, reveal }: Camera): void {
  const { zoomIn, zoomOut, zoomTo, fitBounds, screenToFlowPosition, flowToScreenPosition } = useReactFlow()
  const { getState } = useStoreApi()
  const latest = useLatest(diagram)
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
    const toDiagram = (point: Point) => screenToFlowPosition(point)
    const painted = (): Painted | undefined =>
      isFarAt(getState().transform[2])
        ? { diagram: latest.current, toDiagram, toScreen: flowToScreenPosition }
        : undefined
    return mountCanvas({
      fit,
      show,
      reveal,
      zoom,
      toDiagram,
      boxOf: (id) => boxOf(id, painted()),
      objectsAt: (point) => objectsAt(point, painted()),
      isAnyAt: (meant, point) => isAnyNear(meant, latest.current, toDiagram(point), beside / getState().transform[2]),
    })
  }, [
    fit,
    show,
    reveal,
    zoomIn,
    zoomOut,
    zoomTo,
    fitBounds,
    screenToFlowPosition,
    flowToScreenPosition,
    getState,
    latest,
  ])
}
