import { focused, isDialogOpen, isInMenu, isInTreeOrGrid } from '../platform/controls.ts'
import {
  focusItem,
  focusPlace,
  focusRegion,
  focusRegionItself,
  hasFocus,
  hasFocusItself,
  type RegionName,
} from './regions.ts'

/** So many frames the focus waits for something to come or to go. */
const maxFrames = 30
/** So many it waits for what is loaded, as long as nobody goes on with something else. */
const maxFramesOfLoading = 900

/** Does something in the first of the next frames in which a condition holds; in the last one all the same. */
function onceHolds(condition: () => boolean, then: () => void, frames = maxFrames): void {
  requestAnimationFrame(() => {
    if (frames === 0 || condition()) then()
    else onceHolds(condition, then, frames - 1)
  })
}

/** Goes on in a list with what has taken a place, once the dialog in which one was asked about it is gone. */
export const focusPlaceAfterDialog = (name: RegionName, place: number): void =>
  onceHolds(
    () => !isDialogOpen(),
    // The dialog gives the focus back to what it knows, and what it knew of the list is gone.
    () => requestAnimationFrame(() => focusPlace(name, place)),
  )

/** Gives the focus to what is drawn of an entity, or to the diagram where it is not drawn. */
export const focusDrawn = (id: string | undefined): void => onceClosed(() => toDrawn(id))

function toDrawn(id: string | undefined): void {
  // Who works in the outline or in a table stays there.
  if (isInTreeOrGrid(focused())) return
  if (id === undefined || !focusItem('diagram', id)) focusOnceInView(id)
  // What is new is drawn to be measured, and taken away until the view has come to it.
  else onceHolds(isLost, () => isLost() && focusOnceInView(id))
}

const isLost = (): boolean => focused() === undefined

/**
 * What is chosen from a menu or answered in a dialog is done while that closes; then it gives the focus back to where
 * it was opened. Where another dialog has opened meanwhile, that keeps the focus.
 */
function onceClosed(then: () => void): void {
  const wasOpen = isDialogOpen()
  onceHolds(
    () => !isInMenu(focused()) && !isDialogOpen(),
    () => {
      if (isDialogOpen()) return
      if (wasOpen) requestAnimationFrame(then)
      else then()
    },
  )
}

/** Gives the focus to what stands for a thing in a part of the window, as soon as it is drawn there. */
export const focusOnceDrawn = (name: RegionName, id: string): void =>
  onceHolds(
    () => focusItem(name, id),
    () => {},
  )

/** Gives the focus to what is in a part of the window, as soon as that is drawn; it may have to be loaded first. */
export function focusRegionOnceDrawn(name: RegionName): void {
  const isReached = () => focusRegion(name) && hasFocus(name) && !hasFocusItself(name)
  onceHolds(isReached, () => {
    const from = focused()
    const isLeft = () => focused() !== from && !hasFocus(name)
    onceHolds(() => isLeft() || isReached(), nothing, maxFramesOfLoading)
  })
}

const nothing = (): void => {}

/** Gives the focus to what stands for a thing in the table of the lower panel, once what is open has closed. */
export const focusListed = (id: string): void => onceClosed(() => focusOnceDrawn('lower panel', id))

/** What is out of view is drawn some frames later, when the view has come to it; unless one has gone on since. */
function focusOnceInView(id: string | undefined): void {
  focusDiagram()
  if (id === undefined) return
  onceHolds(
    () => !hasFocusItself('diagram') || focusItem('diagram', id),
    () => {},
  )
}

/** Gives the focus back to the cell of a stage that was moved, where the strip had it. */
export function focusStage(id: string): void {
  if (hasFocus('stages')) requestAnimationFrame(() => focusItem('stages', id))
}

/** Nothing has the focus once what had it is gone. */
export const hasDiagramFocus = (): boolean => focused() === undefined || hasFocus('diagram')

export const focusDiagram = (): void => focusRegionItself('diagram')

/**
 * Who loses the focus in the next frames, because what had it is gone or inert, is back on the diagram, or where it is
 * said.
 */
export function keepFocus(at: RegionName = 'diagram'): void {
  const goThere = () => (at === 'diagram' ? focusDiagram() : focusRegion(at))
  onceHolds(isLost, () => isLost() && goThere())
}

/** Who has lost the focus, because what had it is gone, goes on with what is selected, or on the diagram. */
export function goOnWith(selected: string | undefined): void {
  // Whoever has gone elsewhere in the meantime stays there.
  onceClosed(() => requestAnimationFrame(() => isLost() && toDrawn(selected)))
}
