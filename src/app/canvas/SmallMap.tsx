import { Panel, type ReactFlowState, useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState, type WheelEvent } from 'react'
import { around, type Box, grown, isSameBox, overlap } from '#core/layout/box.ts'
import { dark, light, type Theme } from '#core/views/scene/theme.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { mapSize, zoomRange } from './fit.ts'
import type { FlowNode } from './flow-types.ts'
import type { Places } from './live-links.ts'
import styles from './overview.module.css'
import { unlike } from './painted/changed-parts.ts'
import { isSameLook, looksSame } from './painted/moving.ts'
import { useLatest } from './use-latest.ts'
import type { PageMover } from './use-mover.ts'

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState) =>
  `${-x / zoom} ${-y / zoom} ${width / zoom} ${height / zoom}`

interface SmallMapProps {
  readonly nodes: readonly FlowNode[]
  readonly mover: PageMover
}

/** All shapes in small, and what part of them can be seen; the pointer moves that, and the wheel zooms it. */
export function SmallMap({ nodes: all, mover }: SmallMapProps) {
  const within = useRef(0)
  const nodes = useShown(all, mover, within)
  const [x = 0, y = 0, width = 1, height = 1] = useStore(viewOf).split(' ').map(Number)
  const whole = useMemo(() => around(nodes.map(boxOf)), [nodes])
  const shown = around([whole, { x, y, width, height }])
  const unit = Math.max(shown.width / mapSize.width, shown.height / mapSize.height)
  within.current = unit / fine / 2
  const left = (mapSize.width * unit - shown.width) / 2 - shown.x
  const top = (mapSize.height * unit - shown.height) / 2 - shown.y
  const placed = (box: Box) => ({
    left: (box.x + left) / unit,
    top: (box.y + top) / unit,
    width: box.width / unit,
    height: box.height / unit,
  })
  const hand = useHand(unit)
  return (
    <Panel position="bottom-right" className={styles.minimap} style={mapSize}>
      <div role="img" aria-label="Small map of the diagram" className={styles.map} {...hand}>
        <SmallShapes nodes={nodes} whole={whole} style={placed(whole)} within={within.current} />
        <div className={styles.seen} style={placed({ x, y, width, height })} />
      </div>
    </Panel>
  )
}

const nowhere: Places = new Map()

/** The nodes where they are; of those that are moved in the page, where that has shown last. */
function useShown(nodes: readonly FlowNode[], mover: PageMover, within: { readonly current: number }) {
  const [places, setPlaces] = useState(nowhere)
  const shown = useLatest(places)
  useEffect(
    () => mover.follow((now) => isAsSeen(shown.current, now, within.current) || setPlaces(now)),
    [mover, shown, within],
  )
  return useMemo(() => {
    if (places.size === 0) return nodes
    return nodes.map((node) => {
      const position = places.get(node.id)
      return position ? { ...node, position } : node
    })
  }, [nodes, places])
}

const isAsSeen = (one: Places, other: Places, within: number): boolean =>
  one.size === other.size &&
  [...one].every(([id, { x, y }]) => {
    const now = other.get(id)
    return now !== undefined && Math.abs(now.x - x) <= within && Math.abs(now.y - y) <= within
  })

const boxOf = ({ position, width = 0, height = 0 }: FlowNode): Box => ({ ...position, width, height })

/** Twice as fine as it is shown, for screens that show it. */
const fine = 2

interface SmallShapesProps {
  readonly nodes: readonly FlowNode[]
  readonly whole: Box
  /** Nobody sees here that a shape has moved by less than this, in units of the diagram. */
  readonly within: number
  readonly style: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
}

/** Painted when a shape is another one, or has moved so far that one can see it; and not when the view moves. */
function SmallShapes({ nodes, whole, within, style }: SmallShapesProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painted = useRef<Pick<SmallShapesProps, 'nodes' | 'whole'> & { readonly theme: Theme }>(undefined)
  const theme = usePreferences((state) => (state.theme === 'dark' ? dark : light))
  useLayoutEffect(() => {
    const paint = () => {
      const before = painted.current
      if (!canvas.current || (before && before.theme === theme && looksSame(before.nodes, nodes, within))) return
      painted.current = { nodes, whole, theme }
      const isMoved = before?.theme === theme && isSameBox(before.whole, whole)
      const changed = isMoved ? unlike(before.nodes, nodes, isSameLook) : undefined
      paintSmall(canvas.current, { nodes, whole, theme }, changed && changed.length <= few ? changed : undefined)
    }
    if (nodes.length <= many) return paint()
    const timer = setTimeout(paint, soon)
    return () => clearTimeout(timer)
  }, [nodes, whole, within, theme])
  return (
    <canvas
      ref={canvas}
      className={styles.shapes}
      width={mapSize.width * fine}
      height={mapSize.height * fine}
      style={style}
    />
  )
}

/** Of more shapes than this, which come by and by, the map is painted so many milliseconds after the last. */
const many = 3_000
const soon = 100

/** Of so few shapes that are others each is painted where it was and where it is, of more the whole. */
const few = 20

interface Painting extends Pick<SmallShapesProps, 'nodes' | 'whole'> {
  readonly theme: Theme
}

function paintSmall(
  canvas: HTMLCanvasElement,
  { nodes, whole, theme }: Painting,
  changed: readonly FlowNode[] | undefined,
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const [across, down] = [canvas.width / whole.width, canvas.height / whole.height]
  const placed = (node: FlowNode): Box => {
    const { x, y, width, height } = boxOf(node)
    return { x: (x - whole.x) * across, y: (y - whole.y) * down, width: width * across, height: height * down }
  }
  const parts = changed?.map((node) => inPixels(placed(node))) ?? [{ x: 0, y: 0, ...sizeOf(canvas) }]
  context.save()
  context.beginPath()
  for (const { x, y, width, height } of parts) context.rect(x, y, width, height)
  context.clip()
  context.clearRect(0, 0, canvas.width, canvas.height)
  for (const node of nodes) {
    const box = placed(node)
    if (parts.some((part) => overlap(part, grown(box, 1)))) paintNode(context, node, box, theme)
  }
  context.restore()
}

const sizeOf = ({ width, height }: HTMLCanvasElement) => ({ width, height })

/** The pixels that a box with its outline touches. */
function inPixels({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x - 1), Math.floor(y - 1)]
  return { x: left, y: top, width: Math.ceil(x + width + 1) - left, height: Math.ceil(y + height + 1) - top }
}

function paintNode(context: CanvasRenderingContext2D, node: FlowNode, box: Box, theme: Theme): void {
  const generation = generationIn(node)
  const hue = generation && theme.generation[generation]
  context.fillStyle = hue ? hue.tint : theme.surface
  if (node.type !== 'site') context.fillRect(box.x, box.y, box.width, box.height)
  context.strokeStyle = hue ? hue.line : theme.strongLine
  context.strokeRect(box.x, box.y, box.width, box.height)
}

const generationIn = (node: FlowNode) =>
  node.type === 'shape' ? node.data.node.generation : node.type === 'island' ? node.data.island.generation : undefined

/** Dragged, the map moves the view; turned, the wheel zooms around its middle. */
function useHand(unit: number) {
  const { getViewport, setViewport, zoomTo } = useReactFlow()
  return {
    onPointerDown: (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event: PointerEvent) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      const { x, y, zoom } = getViewport()
      const by = unit * zoom
      void setViewport({ x: x - event.movementX * by, y: y - event.movementY * by, zoom })
    },
    onWheel: (event: WheelEvent) => {
      const zoom = getViewport().zoom * 2 ** (-event.deltaY * 0.002)
      void zoomTo(Math.max(zoomRange.min, Math.min(zoomRange.max, zoom)))
    },
  }
}
