import { useLayoutEffect, useRef } from 'react'
import type { StageId } from '#core/model/plan.ts'

/** So long what stays is on its way to its new place, in milliseconds: as long as --duration-slow, and a frame. */
const time = 180

/**
 * Marks the diagram for the moment after a change of stage, in which what stays moves and what is new fades in. At any
 * other time a card is where it is put at once: it follows the pointer, and the view.
 */
export function useStageChange(stage: StageId): void {
  const shown = useRef(stage)
  useLayoutEffect(() => {
    const element = document.getElementById('diagram')
    if (!element || shown.current === stage) return
    shown.current = stage
    element.dataset['changing'] = ''
    const timer = setTimeout(() => delete element.dataset['changing'], time)
    return () => clearTimeout(timer)
  }, [stage])
}
