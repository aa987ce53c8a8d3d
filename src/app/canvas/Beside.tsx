import { useReactFlow } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import compare from './compare.module.css'
import { zoomRange } from './fit.ts'
import { StillDiagram } from './StillDiagram.tsx'

/** The other stage, beside the shown one and always at the same place of it: moving either one moves both. */
export function Beside({ stage, diagram }: { readonly stage: Stage; readonly diagram: Diagram }) {
  const view = useRef<HTMLDivElement>(null)
  const pan = usePanning(view)
  return (
    <section className={compare.half} aria-label={`Diagram of ${stage.name}, to be looked at only`}>
      <h2 className={compare.halfTitle}>{stage.name}</h2>
      <div ref={view} className={compare.beside} {...pan}>
        <StillDiagram id="beside" diagram={diagram} />
      </div>
    </section>
  )
}

/** Dragging and scrolling here move the one view that both share. */
function usePanning(region: { readonly current: HTMLElement | null }) {
  const { getViewport, setViewport } = useReactFlow()
  const last = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  useEffect(() => {
    const element = region.current
    const scroll = (event: WheelEvent) => {
      event.preventDefault()
      const { x, y, zoom } = getViewport()
      if (!event.ctrlKey) return void setViewport({ x: x - event.deltaX, y: y - event.deltaY, zoom })
      const { left, top } = element?.getBoundingClientRect() ?? { left: 0, top: 0 }
      const [px, py] = [event.clientX - left, event.clientY - top]
      const to = Math.min(zoomRange.max, Math.max(zoomRange.min, zoom * 2 ** (-event.deltaY / 200)))
      void setViewport({ x: px - ((px - x) / zoom) * to, y: py - ((py - y) / zoom) * to, zoom: to })
    }
    element?.addEventListener('wheel', scroll, { passive: false })
    return () => element?.removeEventListener('wheel', scroll)
  }, [region, getViewport, setViewport])
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      last.current = { x: event.clientX, y: event.clientY }
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      if (!last.current) return
      const { x, y, zoom } = getViewport()
      void setViewport({ x: x + clientX - last.current.x, y: y + clientY - last.current.y, zoom })
      last.current = { x: clientX, y: clientY }
    },
    onPointerUp: () => {
      last.current = undefined
    },
  }
}
