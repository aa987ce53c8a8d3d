import { useStoreApi } from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { usePlan } from '../store/derived.ts'
import { isHasty, linksAt, linksIf, onceAtRest, type Places } from './live-links.ts'
import { type Mover, moverIn } from './mover.ts'
import type { Drawn } from './near.ts'
import { useLatest } from './use-latest.ts'

/** Moves what is dragged in the page, so that React need not go through the diagram for each frame of it. */
export interface PageMover {
  /** Draws nodes in other places, with their lines; false where it cannot, and React has to until the drag ends. */
  readonly move: (places: Places, isBack: boolean) => boolean
  /** Nothing is dragged any more: what React has next is drawn. */
  readonly end: () => void
  /** Calls back with the places of what is moved, and with none once what React has is drawn. */
  readonly follow: (listener: (places: Places) => void) => () => void
}

interface Shown {
  readonly diagram: Diagram
  readonly plan: Plan
  readonly stage: Stage
  /** None of it is painted. */
  readonly areElements: boolean
}

const none: Places = new Map()

export function useMover(shown: Omit<Shown, 'plan'>, { nodes, edges }: Drawn): PageMover {
  const { getState } = useStoreApi()
  const plan = usePlan()
  const latest = useLatest({ ...shown, plan })
  const moving = useMemo(() => {
    const mover = moverIn(() => getState().domNode)
    return movingBy(
      mover,
      () => getState().transform,
      () => latest.current,
    )
  }, [getState, latest])
  useLayoutEffect(() => moving.settle({ nodes, edges }), [moving, nodes, edges])
  useEffect(() => moving.end, [moving])
  return moving
}

/** What React has not drawn is where the view was when it began: it goes on only as long as that stays. */
function movingBy(mover: Mover, view: () => object, shown: () => Shown) {
  const listeners = new Set<(places: Places) => void>()
  const tell = (places: Places) => {
    for (const listener of listeners) listener(places)
  }
  let [began, isLeft, callOff] = [undefined as object | undefined, false, () => {}]
  const lead = (places: Places) => {
    const { diagram } = shown()
    mover.lead(linksAt(diagram, places), diagram.links)
  }
  const leadAtRest = (places: Places) => {
    const { diagram, plan, stage } = shown()
    mover.lead(linksIf(diagram, plan, stage, places), diagram.links)
  }
  return {
    move(places: Places, isBack: boolean): boolean {
      callOff()
      began ??= view()
      isLeft ||= !shown().areElements || began !== view() || !mover.move(places)
      if (isLeft) return false
      const away = isBack ? none : places
      lead(away)
      if (!isBack && isHasty(shown().diagram)) callOff = onceAtRest(() => leadAtRest(away))
      tell(places)
      return true
    },
    end() {
      callOff()
      began = undefined
      isLeft = false
    },
    settle({ nodes, edges }: Drawn) {
      if (began && !isLeft) return
      mover.settle(nodes, edges)
      tell(none)
    },
    follow(listener: (places: Places) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
