interface PointerDrag {
  /** The pointer has moved far enough to mean it. */
  onStart(): void
  onMove(x: number, y: number): void
  onDrop(x: number, y: number): void
  /** Released without having moved. */
  onClick?(): void
  onCancel(): void
}

/** So far on the screen a press may wander before it is a drag. */
export const dragThreshold = 4

/** Follows the pointer from a press until it is released, or until Escape. */
export function followPointer(
  press: { readonly button: number; readonly clientX: number; readonly clientY: number },
  drag: PointerDrag,
): void {
  if (press.button !== 0) return
  let isDragging = false
  const move = (event: PointerEvent) => {
    if (!isDragging && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < dragThreshold) return
    if (!isDragging) drag.onStart()
    isDragging = true
    drag.onMove(event.clientX, event.clientY)
  }
  const release = (event: PointerEvent) => {
    stop()
    if (isDragging) drag.onDrop(event.clientX, event.clientY)
    else drag.onClick?.()
  }
  const cancel = () => {
    stop()
    if (isDragging) drag.onCancel()
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  }
  const stop = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', cancel)
    window.removeEventListener('keydown', key, true)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', release)
  window.addEventListener('pointercancel', cancel)
  // Before all others: a tip that is open would take the key for itself.
  window.addEventListener('keydown', key, true)
}
