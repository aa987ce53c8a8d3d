import { useReactFlow, type Viewport } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import type { Box } from '#core/layout/box.ts'
import { around, placed } from '#core/layout/box.ts'
import { isSame } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { useReachPath } from '../store/reach.ts'
import { useSession } from '../store/session-store.ts'
import { isBelowMap, viewOf } from './fit.ts'
import type { RemovedNode } from './flow-types.ts'

export const cameraTime = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180)

/**
 * Moves the view when the session asks for it: to everything, or to what is selected. Says whether it has found its
 * first place: before that the diagram must not be shown, or it would jump.
 */
export function useCamera(diagram: Diagram, removed: readonly RemovedNode[], { id: stage, ...shown }: Stage): boolean {
  const { setCenter, getZoom, screenToFlowPosition, getViewport, setViewport } = useReactFlow()
  const [isSettled, setSettled] = useState(false)
  const fit = useSession((state) => state.fit)
  const reveal = useSession((state) => state.reveal)
  const latest = useRef(diagram)
  latest.current = diagram
  const boxes = useMemo(() => boxesOf(diagram, removed), [diagram, removed])
  const drawn = useRef(boxes)
  drawn.current = boxes
  const previous = useRef({ stage, boxes })
  const topology = useRef(shown.topology)
  topology.current = shown.topology
  useEffect(() => useSession.setState({ toCanvas: screenToFlowPosition }), [screenToFlowPosition])

  const show = useCallback(
    (boxes: readonly Box[], duration = cameraTime()): Viewport | undefined => {
      if (boxes.length === 0) return undefined
      const view = viewOf(boxes, ...canvasSize())
      void setViewport(view, { duration })
      return view
    },
    [setViewport],
  )
  useSeenPath(latest, show)
  const whole = useRef<Viewport | undefined>(undefined)
  const isFirst = useRef(true)
  useWholeOnResize(drawn, whole, show)
  useEffect(() => {
    // Nobody has seen the diagram elsewhere yet, so it does not fly there.
    if (fit > 0) whole.current = show(drawn.current, isFirst.current ? 0 : undefined)
    isFirst.current = false
    setSettled(true)
  }, [fit, show])

  // Who saw the whole of a stage sees the whole of the next one; who looked closer keeps the view.
  useEffect(() => {
    const before = previous.current
    previous.current = { stage, boxes }
    if (before.stage === stage || !areInView(before.boxes, getViewport())) return
    if (!isClear(boxes, getViewport())) whole.current = show(boxes)
  }, [stage, boxes, getViewport, show])

  useEffect(() => {
    if (reveal === 0) return
    const frame = requestAnimationFrame(() => {
      const box = boxOf(latest.current, useSession.getState().selection[0], graphOf(topology.current))
      if (!box) return
      const zoom = getZoom()
      if (zoom < 0.5)
        void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: 0.8, duration: cameraTime() })
      else if (!isInView(box, getViewport(), clear.edge - 8, clear.below - 8))
        void setViewport(pannedTo(box, getViewport()), { duration: cameraTime() })
    })
    return () => cancelAnimationFrame(frame)
  }, [reveal, setCenter, getZoom, getViewport, setViewport])
  return isSettled
}

/** Who sees the whole, and has not moved the view since, sees the whole of it in a canvas of another size too. */
function useWholeOnResize(
  drawn: { readonly current: readonly Box[] },
  whole: { current: Viewport | undefined },
  show: (boxes: readonly Box[], duration: number) => Viewport | undefined,
): void {
  const { getViewport } = useReactFlow()
  useEffect(() => {
    const canvas = document.getElementById('diagram')
    if (!canvas) return
    const observer = new ResizeObserver(() => {
      if (whole.current && isSame(whole.current, getViewport())) whole.current = show(drawn.current, 0)
    })
    observer.observe(canvas)
    return () => observer.disconnect()
  }, [drawn, whole, show, getViewport])
}

/** Shows the whole of a path that is lit, unless it can be seen. */
function useSeenPath(latest: { readonly current: Diagram }, show: (boxes: readonly Box[]) => unknown): void {
  const { getViewport } = useReactFlow()
  const path = useReachPath()
  useEffect(() => {
    const shapes = path ? latest.current.nodes.filter(({ id }) => path.entities.has(id)) : []
    if (shapes.length > 0 && !areInView(shapes, getViewport())) show(shapes)
  }, [path, latest, show, getViewport])
}

const boxesOf = ({ nodes, sites, islands }: Diagram, removed: readonly RemovedNode[]): readonly Box[] => [
  ...nodes,
  ...sites,
  ...islands,
  ...removed.map(({ data }) => data.ghost),
]

/** Whether all of them can be seen whole. */
const areInView = (boxes: readonly Box[], view: Viewport): boolean =>
  isInView(boxes.length === 0 ? undefined : around(boxes), view)

/** Whether all of them can be seen whole, none below the small map. */
const isClear = (boxes: readonly Box[], view: Viewport): boolean =>
  areInView(boxes, view) && !isBelowMap(boxes, view, ...canvasSize())

function canvasSize(): readonly [width: number, height: number] {
  const { clientWidth = 0, clientHeight = 0 } = document.getElementById('diagram') ?? {}
  return [clientWidth, clientHeight]
}

/** Where an entity is drawn: its shape, its row, or the site's frame; else what it is folded into. */
function boxOf({ nodes, sites }: Diagram, id: EntityId | undefined, graph: Graph): Box | undefined {
  for (const node of nodes) {
    if (node.id === id) return node
    const row = node.rows.find((one) => one.id === id)
    if (row) return placed(node, row)
  }
  const content = contentOf(graph, id)
  const container = content && (content.kind === 'room' ? content.category : undefined)
  if (content)
    return boxOf({ nodes, sites: [], links: [], islands: [] }, container ?? chatPoolOf(graph, content)?.id, graph)
  return sites.find(({ site }) => site === id)
}

/** What is brought into view keeps clear of the edge, and of what lies above the lower end of the canvas. */
const clear = { edge: 32, below: 88 }

/** Whether a box can be seen whole, with so many pixels around it; nothing at all can be. */
function isInView(box: Box | undefined, { x, y, zoom }: Viewport, margin = 0, below = margin): boolean {
  const canvas = document.getElementById('diagram')
  if (!box || !canvas) return box === undefined
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  return (
    left >= margin &&
    top >= margin &&
    left + box.width * zoom <= canvas.clientWidth - margin &&
    top + box.height * zoom <= canvas.clientHeight - below
  )
}

/** Moved just so far that the box can be seen, its top left corner before all. */
function pannedTo(box: Box, { x, y, zoom }: Viewport): Viewport {
  const canvas = document.getElementById('diagram')
  const along = (start: number, length: number, offset: number, end: number): number => {
    const first = start * zoom + offset
    const beyond = first + length * zoom - end
    const shifted = beyond > 0 ? offset - beyond : offset
    const least = clear.edge - start * zoom
    return Math.max(shifted, Math.min(first, start * zoom + shifted) < clear.edge ? least : shifted)
  }
  return {
    x: along(box.x, box.width, x, (canvas?.clientWidth ?? 0) - clear.edge),
    y: along(box.y, box.height, y, (canvas?.clientHeight ?? 0) - clear.below),
    zoom,
  }
}
