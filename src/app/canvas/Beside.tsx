import { useReactFlow, useViewport } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { Box } from '#core/layout/box.ts'
import { overlap } from '#core/layout/box.ts'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import compare from './compare.module.css'
import { StaticDiagram } from './StaticDiagram.tsx'

/** The other stage, beside the shown one and always at the same place of it: moving either one moves both. */
export function Beside({ stage, diagram }: { readonly stage: Stage; readonly diagram: Diagram }) {
  const { x, y, zoom } = useViewport()
  const region = useRef<HTMLElement>(null)
  const pan = usePanning(region)
  const width = (region.current?.clientWidth ?? 800) / zoom
  const height = (region.current?.clientHeight ?? 800) / zoom
  // In steps, so that moving the view a little draws nothing anew.
  const [column, row] = [Math.floor(-x / zoom / step), Math.floor(-y / zoom / step)]
  const shown = useMemo(
    () =>
      within(diagram, {
        x: (column - 1) * step,
        y: (row - 1) * step,
        width: width + 3 * step,
        height: height + 3 * step,
      }),
    [diagram, column, row, width, height],
  )
  return (
    <section
      ref={region}
      className={compare.beside}
      aria-label={`Diagram of ${stage.name}, to be looked at only`}
      {...pan}
    >
      <h2 className={compare.besideTitle}>{stage.name}</h2>
      <div className={compare.viewport} style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}>
        <StaticDiagram diagram={shown} />
      </div>
    </section>
  )
}

const step = 400

/** What of a diagram can be seen; lines are drawn with both of their shapes. */
function within({ nodes, links, islands, sites }: Diagram, box: Box): Diagram {
  const seen = nodes.filter((node) => overlap(node, box))
  const ids = new Set(seen.map(({ id }) => id))
  const lines = links.filter(({ from, to }) => ids.has(from.node) || ids.has(to.node))
  const ends = new Set(lines.flatMap(({ from, to }) => [from.node, to.node]))
  return {
    nodes: nodes.filter(({ id }) => ids.has(id) || ends.has(id)),
    links: lines,
    islands: islands.filter((island) => overlap(island, box)),
    sites: sites.filter((site) => overlap(site, box)),
  }
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
      const to = Math.min(2, Math.max(0.1, zoom * 2 ** (-event.deltaY / 200)))
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
