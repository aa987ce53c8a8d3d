import { type ReactFlowState, useStoreApi, ViewportPortal } from '@xyflow/react'
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { around } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { dark, light } from '#core/views/scene/theme.ts'
import { usePreferences } from '../../store/preferences-store.ts'
import { useProblems } from '../../store/problems-store.ts'
import { boxesOf } from '../drawn-boxes.ts'
import type { FlowNode, LinkEdge } from '../flow-types.ts'
import type { Screen } from './frame.ts'
import type { Palette } from './paint-shapes.ts'
import styles from './painted.module.css'
import { type Painter, painterOn } from './painter.ts'

const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { ...light, shadow: { ink: light.ink, strength: 0.06 } },
  dark: { ...dark, shadow: { ink: light.ink, strength: 0.4 } },
}

interface PaintedLayerProps {
  readonly diagram: Diagram
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly LinkEdge[]
}

/** The shapes and lines of a diagram that is seen from afar, as a picture: what one points at lies above it. */
export function PaintedLayer(props: PaintedLayerProps) {
  return (
    <ViewportPortal>
      <Painted {...props} />
    </ViewportPortal>
  )
}

function Painted({ diagram, nodes, edges }: PaintedLayerProps) {
  const base = useRef<HTMLCanvasElement>(null)
  const drops = useRef<HTMLCanvasElement>(null)
  const over = useRef<HTMLCanvasElement>(null)
  const painter = usePainter(base, drops, over)
  const palette = usePreferences((state) => palettes[state.theme])
  const hasBadges = !useProblems((state) => state.areMarkersHidden)
  const whole = useMemo(() => around(boxesOf(diagram)), [diagram])
  useLayoutEffect(
    () => painter.current?.show({ nodes, edges, palette, hasBadges }, whole),
    [painter, nodes, edges, palette, hasBadges, whole],
  )
  return (
    <div aria-hidden="true">
      <canvas ref={base} className={styles.painted} data-painted="" />
      <canvas ref={drops} className={styles.painted} hidden />
      <canvas ref={over} className={styles.painted} hidden />
    </div>
  )
}

type Canvas = RefObject<HTMLCanvasElement | null>

/** Paints on canvases that have just come into the page, until they leave it. */
function usePainter(base: Canvas, drops: Canvas, over: Canvas): RefObject<Painter | undefined> {
  const painter = useRef<Painter>(undefined)
  const { getState, subscribe } = useStoreApi()
  useLayoutEffect(() => {
    if (!base.current || !drops.current || !over.current) return
    const made = painterOn({ base: base.current, drops: drops.current, over: over.current })
    painter.current = made
    made.follow(screenOf(getState()))
    const stop = subscribe((state, before) => {
      if (isOtherScreen(state, before)) made.follow(screenOf(state))
    })
    // Painted before its letters were there, a name would keep those of another font.
    if (document.fonts.status === 'loading') void document.fonts.ready.then(() => made.repaint())
    return () => {
      stop()
      made.stop()
    }
  }, [base, drops, over, getState, subscribe])
  return painter
}

const isOtherScreen = (a: ReactFlowState, b: ReactFlowState): boolean =>
  a.transform !== b.transform || a.width !== b.width || a.height !== b.height

const screenOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): Screen => ({
  view: { x, y, zoom },
  width,
  height,
  density: window.devicePixelRatio,
})
