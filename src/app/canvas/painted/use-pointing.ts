import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type FocusEvent, type MouseEvent, type PointerEvent, useMemo, useState } from 'react'
import { type Diagram, entitiesOf } from '#core/views/diagram/diagram.ts'
import { showLine } from '../../commands/lines.ts'
import { useGesture } from '../../store/gesture-store.ts'
import { select } from '../../store/session-store.ts'
import { clearSelection } from '../selecting.ts'
import { useLatest } from '../use-latest.ts'
import { isFarAt } from './far.ts'
import { linkAt, shapeAt } from './hit.ts'

/** So far beside a line, in pixels, one still points at it. */
export const beside = 8

/**
 * What one points at or has the focus of, which is an element also where shapes are painted: so that it can be pressed,
 * dragged and read as at any other zoom.
 */
export function usePointing(diagram: Diagram) {
  const [pointed, setPointed] = useState<string>()
  const [focused, setFocused] = useState<string>()
  const { getState } = useStoreApi()
  const { screenToFlowPosition } = useReactFlow()
  const latest = useLatest(diagram)
  const actions = useMemo(() => {
    const zoomOf = () => getState().transform[2]
    const handlers = {
      onPointerMove: (event: PointerEvent) => {
        if (event.buttons !== 0 || !isFarAt(zoomOf())) return
        const pane = paneAt(event.target)
        const point = screenToFlowPosition({ x: event.clientX, y: event.clientY })
        const shape = pane ? shapeAt(latest.current, point) : undefined
        setPointed(shape?.id)
        if (!pane) return
        const link = shape ? undefined : linkAt(latest.current, point, beside / zoomOf())
        pane.title = link?.description ?? ''
        pane.toggleAttribute('data-on-line', link !== undefined)
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.buttons === 0) setPointed(undefined)
      },
      onFocus: ({ target }: FocusEvent) => setFocused(nodeAt(target)?.dataset['id']),
      onBlur: () => setFocused(undefined),
    }
    const pressPane = (event: MouseEvent) => {
      if (!isFarAt(zoomOf()) || useGesture.getState().placing !== undefined) return clearSelection()
      const point = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      const shape = shapeAt(latest.current, point)
      const link = shape ? undefined : linkAt(latest.current, point, beside / zoomOf())
      // After React Flow, which lets go of what was selected before.
      queueMicrotask(() => {
        if (shape) select(entitiesOf(shape))
        else if (link) showLine(link, link.owner)
        else clearSelection()
      })
    }
    return { handlers, pressPane }
  }, [getState, screenToFlowPosition, latest])
  const held = useMemo(() => new Set([pointed, focused].filter((id) => id !== undefined)), [pointed, focused])
  return { held, ...actions }
}

const nodeAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.react-flow__node') : null

/** What lies behind all shapes, where that or a shape is what one points at. */
function paneAt(target: EventTarget): HTMLElement | undefined {
  if (!(target instanceof Element) || !target.closest('.react-flow__pane, .react-flow__viewport')) return undefined
  return target.closest('.react-flow')?.querySelector<HTMLElement>('.react-flow__pane') ?? undefined
}
