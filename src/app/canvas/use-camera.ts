import { useReactFlow, type Viewport } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import type { Box } from '#core/layout/box.ts'
import { around, placed } from '#core/layout/box.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import { type Diagram, entitiesOf } from '#core/views/diagram/diagram.ts'
import { useReachPath } from '../store/reach.ts'
import { rememberView, useSession } from '../store/session-store.ts'
import { detailAt } from './detail.ts'
import { boxesOf } from './drawn-boxes.ts'
import { nextViewOf, viewOf } from './fit.ts'
import type { GhostNode } from './flow-types.ts'
import { useLatest } from './use-latest.ts'

export const cameraTime = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180)

export interface Camera {
  /** It has found its first place: before that the diagram must not be shown, or it would jump. */
  readonly isSettled: boolean
  /** Shows everything. */
  readonly fit: () => void
  /** Shows a part that was seen before. */
  readonly show: (view: Viewport) => void
  /** To be told whenever the view has come to rest. */
  readonly remember: () => void
  /** Brings an object into view, or the ghost that is pointed at, or what is selected. */
  readonly reveal: (id?: EntityId) => void
}

/**
 * What part of the diagram is seen: all at first, then what is asked for. All of the diagram that it is compared with
 * on the canvas is seen too.
 */
export function useCamera(
  diagram: Diagram,
  ghosts: readonly GhostNode[],
  { id: stage, topology }: Stage,
  compared: Diagram | undefined,
): Camera {
  const { setCenter, getZoom, getViewport, setViewport } = useReactFlow()
  const [isSettled, setSettled] = useState(false)
  const latest = useLatest({ diagram, ghosts, topology })
  const all = useMemo(() => ({ diagram, ghosts, compared }), [diagram, ghosts, compared])
  const drawn = useLatest(all)

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
  const { showWhole, showNext, isWhole, ...comingBack } = useWhole(drawn, show)
  useEffect(() => {
    // Nobody has seen the diagram elsewhere yet, so it does not fly there.
    showWhole(0)
    setSettled(true)
  }, [showWhole])
  useWholeOfNextStage(stage, all, isWhole, showNext)
  const fit = useCallback(() => onceDrawn(showWhole), [showWhole])
  const reveal = useCallback(
    (id?: EntityId) => {
      onceDrawn(() => {
        const ghost = id === undefined && latest.current.ghosts.find(({ data }) => data.isPointedAt)?.data.ghost
        if (ghost) return void setCenter(...middleOf(ghost), { zoom: Math.max(getZoom(), 0.6) })
        const seen = id ?? useSession.getState().selection[0]
        const box = boxOf(latest.current.diagram, seen, graphOf(latest.current.topology))
        if (!box) return
        if (detailAt(getZoom()) !== 'full') void setCenter(...middleOf(box), { zoom: 0.8, duration: cameraTime() })
        else if (!isInView(box, getViewport(), clear.edge - 8, clear.below - 8))
          void setViewport(pannedTo(box, getViewport()), { duration: cameraTime() })
      })
    },
    [latest, setCenter, getZoom, getViewport, setViewport],
  )
  return { isSettled, fit, reveal, ...comingBack }
}

/** All that is seen where one sees the whole. */
interface Whole {
  readonly diagram: Diagram
  readonly ghosts: readonly GhostNode[]
  readonly compared: Diagram | undefined
}

/** Nobody asks for them while shapes are moved. */
const boxesIn = cachedBy(({ diagram, ghosts, compared }: Whole): readonly Box[] => [
  ...boxesOf(diagram, ghosts),
  ...(compared ? boxesOf(compared) : []),
])

/** What is asked for together with a change is about the diagram as it is after that. */
const onceDrawn = (then: () => void): void => void requestAnimationFrame(() => then())

const middleOf = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const

type Show = (boxes: readonly Box[], duration?: number) => Viewport | undefined

/** The whole, and whether one sees it: it stays whole in a canvas of another size until one has moved the view. */
function useWhole(drawn: { readonly current: Whole }, show: Show) {
  const { getViewport, setViewport } = useReactFlow()
  const last = useRef<{ readonly view: Viewport; readonly since: number } | undefined>(undefined)
  const showWhole = useCallback(
    (duration?: number) => {
      const view = show(boxesIn(drawn.current), duration)
      last.current = view && { view, since: performance.now() }
    },
    [drawn, show],
  )
  // On its way there it counts as being there.
  const isWhole = useCallback(
    () =>
      last.current !== undefined &&
      (performance.now() - last.current.since < 2 * cameraTime() || isNear(last.current.view, getViewport())),
    [getViewport],
  )
  useEffect(() => {
    const canvas = document.getElementById('diagram')
    if (!canvas) return
    const observer = new ResizeObserver(() => isWhole() && showWhole(0))
    observer.observe(canvas)
    return () => observer.disconnect()
  }, [isWhole, showWhole])
  const showNext = useCallback(() => {
    const now = (isWhole() && last.current?.view) || getViewport()
    const boxes = boxesIn(drawn.current)
    const isKept = boxes.length === 0 || nextViewOf(boxes, now, ...canvasSize()) === now
    if (!isKept) showWhole()
  }, [drawn, getViewport, isWhole, showWhole])
  const showAgain = useCallback(
    (view: Viewport) => {
      last.current = undefined
      void setViewport(view)
    },
    [setViewport],
  )
  const remember = useCallback(() => rememberView(isWhole() ? undefined : getViewport()), [isWhole, getViewport])
  return { showWhole, showNext, isWhole, show: showAgain, remember }
}

/** Whether two views are the same, but for what an animation rounds. */
const isNear = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom / b.zoom - 1) < 0.002

/** Who saw the whole of a stage sees the whole of the next one; who looked closer keeps the view. */
function useWholeOfNextStage(stage: Stage['id'], all: Whole, isWhole: () => boolean, showNext: () => void): void {
  const { getViewport } = useReactFlow()
  const previous = useRef({ stage, all })
  useEffect(() => {
    const before = previous.current
    previous.current = { stage, all }
    if (before.stage === stage) return
    const sawAll = areInView(boxesIn(before.all), getViewport())
    if (isWhole() || (sawAll && !areInView(boxesIn(all), getViewport()))) showNext()
  }, [stage, all, isWhole, getViewport, showNext])
}

/** Shows the whole of a path that is lit, unless it can be seen. */
function useSeenPath(
  latest: { readonly current: { readonly diagram: Diagram } },
  show: (boxes: readonly Box[]) => unknown,
): void {
  const { getViewport } = useReactFlow()
  const path = useReachPath()
  useEffect(() => {
    const shapes = path
      ? latest.current.diagram.nodes.filter((node) => entitiesOf(node).some((id) => path.entities.has(id)))
      : []
    if (shapes.length > 0 && !areInView(shapes, getViewport())) show(shapes)
  }, [path, latest, show, getViewport])
}

/** Whether all of them can be seen whole. */
const areInView = (boxes: readonly Box[], view: Viewport): boolean =>
  isInView(boxes.length === 0 ? undefined : around(boxes), view)

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
    if (id && (node.members?.includes(id) || node.rows.some(({ all }) => all?.includes(id)))) return node
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
