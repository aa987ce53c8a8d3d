import { Panel, type ReactFlowState, useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useLayoutEffect, useMemo, useRef, type WheelEvent } from 'react'
import { around, type Box } from '#core/layout/box.ts'
import { dark, light, type Theme } from '#core/views/scene/theme.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { zoomRange } from './fit.ts'
import type { FlowNode } from './flow-types.ts'
import styles from './overview.module.css'
import { looksSame } from './painted/moving.ts'

export const mapSize = { width: 144, height: 88 }

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState) =>
  `${-x / zoom} ${-y / zoom} ${width / zoom} ${height / zoom}`

/** All shapes in small, and what part of them can be seen; the pointer moves that, and the wheel zooms it. */
export function SmallMap({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const [x = 0, y = 0, width = 1, height = 1] = useStore(viewOf).split(' ').map(Number)
  const whole = useMemo(() => around(nodes.map(boxOf)), [nodes])
  const shown = around([whole, { x, y, width, height }])
  const unit = Math.max(shown.width / mapSize.width, shown.height / mapSize.height)
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
        <SmallShapes nodes={nodes} whole={whole} style={placed(whole)} point={unit / fine} />
        <div className={styles.seen} style={placed({ x, y, width, height })} />
      </div>
    </Panel>
  )
}

const boxOf = ({ position, width = 0, height = 0 }: FlowNode): Box => ({ ...position, width, height })

/** Twice as fine as it is shown, for screens that show it. */
const fine = 2

interface SmallShapesProps {
  readonly nodes: readonly FlowNode[]
  readonly whole: Box
  /** So many units of the diagram are one point of it. */
  readonly point: number
  readonly style: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
}

/** Painted when a shape is another one, or has moved so far that one can see it; and not when the view moves. */
function SmallShapes({ nodes, whole, point, style }: SmallShapesProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painted = useRef<{ readonly nodes: readonly FlowNode[]; readonly theme: Theme }>(undefined)
  const theme = usePreferences((state) => (state.theme === 'dark' ? dark : light))
  useLayoutEffect(() => {
    const before = painted.current
    if (!canvas.current || (before && before.theme === theme && looksSame(before.nodes, nodes, point / 2))) return
    painted.current = { nodes, theme }
    paintSmall(canvas.current, nodes, whole, theme)
  }, [nodes, whole, point, theme])
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

function paintSmall(canvas: HTMLCanvasElement, nodes: readonly FlowNode[], whole: Box, theme: Theme): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const [across, down] = [canvas.width / whole.width, canvas.height / whole.height]
  context.clearRect(0, 0, canvas.width, canvas.height)
  for (const node of nodes) {
    const generation = generationIn(node)
    const hue = generation && theme.generation[generation]
    const { x, y, width, height } = boxOf(node)
    const box = [(x - whole.x) * across, (y - whole.y) * down, width * across, height * down] as const
    context.fillStyle = hue ? hue.tint : theme.surface
    if (node.type !== 'site') context.fillRect(...box)
    context.strokeStyle = hue ? hue.line : theme.strongLine
    context.strokeRect(...box)
  }
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
