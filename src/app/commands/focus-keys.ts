import type { EntityId } from '#core/model/entity.ts'
import { focusDiagram, focusDrawn } from '../focus/moving.ts'
import { focusRegion, idAt, isIn } from '../focus/regions.ts'
import { isInPopup } from '../platform/controls.ts'
import { arrangement } from '../store/arrangement-store.ts'
import { endGesture, useGesture } from '../store/gesture-store.ts'
import { select, showAccess, useSession } from '../store/session-store.ts'
import { arranging } from './arrange-commands.ts'
import { cancelPlacing } from './drag.ts'
import { goNext } from './walking.ts'

/** Escape ends the gesture, then puts back what is arranged and not kept, then leads back to the diagram, then lets go of the selection or the path. */
export function escapeBy({ target }: KeyboardEvent): void {
  const { placing, dragged } = useGesture.getState()
  const { selection, line, access } = useSession.getState()
  const element = target instanceof Element ? target : undefined
  if (placing) cancelPlacing()
  else if (dragged) endGesture()
  else if (isInPopup(element)) return
  else if (arrangement()) arranging.ask(({ putBackArrangement }) => putBackArrangement())
  else if (isIn('properties', element) || isIn('pad', element)) focusDrawn(selection.at(-1))
  else if (selection.length > 0 && (element === document.body || isIn('diagram', element))) {
    select([])
    focusDiagram()
  } else if (line) {
    select([line.from])
    focusDrawn(line.from)
  } else if (access.question) showAccess({ question: undefined })
}

/**
 * On the diagram Tab goes from an object to the buttons beside it, and on to the next object in the order in which one
 * reads them; behind the last one it leaves the diagram.
 */
export function tabBy(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const element = event.target instanceof Element ? event.target : undefined
  const id = idAt('diagram', element) as EntityId | undefined
  const isDone = isIn('pad', element) ? tabFromPad(event.shiftKey) : id !== undefined && tabFrom(id, event.shiftKey)
  if (isDone) event.preventDefault()
}

function tabFromPad(isBack: boolean): boolean {
  if (!isBack) return goNext(1)
  focusDrawn(useSession.getState().selection.at(-1))
  return true
}

function tabFrom(id: EntityId, isBack: boolean): boolean {
  const { selection } = useSession.getState()
  if (!isBack && selection.length === 1 && selection[0] === id && focusRegion('pad')) return true
  if (selection.at(-1) !== id) select([id])
  const isThere = goNext(isBack ? -1 : 1)
  // From here the browser goes on to what comes before the diagram.
  if (!isThere && isBack) focusDiagram()
  return isThere
}
