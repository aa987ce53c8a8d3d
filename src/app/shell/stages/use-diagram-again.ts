import { useLayoutEffect, useRef } from 'react'
import { focusDrawn, hasDiagramFocus } from '../../focus/moving.ts'
import { useSession } from '../../store/session-store.ts'

/**
 * For what is asked of an edit in the diagram, whose field or row may be gone by the answer. To be called with the
 * answer: it gives the focus to what is selected once that is done.
 */
export function useDiagramAgain(): () => void {
  const isOfDiagram = useRef<boolean>(undefined)
  // Before the dialog takes the focus.
  useLayoutEffect(() => {
    isOfDiagram.current ??= hasDiagramFocus()
  }, [])
  return () => {
    if (isOfDiagram.current) requestAnimationFrame(() => focusDrawn(useSession.getState().selection.at(-1)))
  }
}
