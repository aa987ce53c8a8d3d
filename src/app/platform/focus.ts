/** Where on the screen an entity is drawn. */
export const drawnBox = (id: string): DOMRect | undefined =>
  document.querySelector(`[data-canvas] [data-entity="${CSS.escape(id)}"]`)?.getBoundingClientRect()

/** Gives the focus to what is drawn of an entity, or to the canvas where it is not drawn. */
export function focusDrawn(id: string | undefined): void {
  // What is chosen from a menu is done while it closes, and then it gives the focus back to where it was opened.
  onceGone('[role=menu]:focus-within', () => {
    // Who works in the outline or in a table stays there.
    if (document.activeElement?.closest('[role=tree], [role=grid]')) return
    const target = id === undefined ? null : drawnTarget(id)
    if (target) target.focus({ preventScroll: true })
    else focusDiagram()
    if (id !== undefined && !target) focusOnceDrawn(id)
  })
}

/** So many frames the focus waits for something to come or to go. */
const patience = 30

/** Does something in the next frame in which nothing on the page answers to a selector. */
function onceGone(selector: string, then: () => void, frames = patience): void {
  requestAnimationFrame(() => {
    if (frames > 0 && document.querySelector(selector)) onceGone(selector, then, frames - 1)
    else then()
  })
}

function drawnTarget(id: string): HTMLElement | null {
  const name = CSS.escape(id)
  const shape = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${name}"]`)
  return shape ?? document.querySelector<HTMLElement>(`[data-entity="${name}"] button[aria-pressed]`)
}

/** What is out of view is drawn some frames later, when the view has come to it; unless one has gone on since. */
function focusOnceDrawn(id: string, frames = patience): void {
  requestAnimationFrame(() => {
    if (document.activeElement?.id !== 'diagram' || frames === 0) return
    const target = drawnTarget(id)
    if (target) target.focus({ preventScroll: true })
    else focusOnceDrawn(id, frames - 1)
  })
}

/** Gives the focus back to the cell of a stage that was moved, where the strip had it. */
export function focusStage(id: string): void {
  if (!document.activeElement?.closest('[data-strip]')) return
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-stage="${CSS.escape(id)}"] button`)?.focus({ preventScroll: true }),
  )
}

/** Gives the focus to the diagram if what had it is gone. */
export function focusIfLost(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusDiagram()
  })
}

/** Nothing has the focus once what had it is gone. */
export const hasDiagramFocus = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('[data-canvas]') != null

export const focusDiagram = (): void => document.getElementById('diagram')?.focus({ preventScroll: true })

/** Who has lost the focus, because what had it is gone, is back on the diagram. */
export function keepFocus(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.activeElement === document.body && focusDiagram()))
}

/** The entity whose shape or row has the focus. */
export function focusedEntity(element: Element | undefined): string | undefined {
  const shape = element?.matches('.react-flow__node') ? (element as HTMLElement).dataset['id'] : undefined
  const row = element?.matches('button[aria-pressed]')
    ? element.closest<HTMLElement>('[data-canvas] [data-entity]')
    : null
  return shape ?? row?.dataset['entity']
}

const pad = '[data-canvas] [data-pad]'
export const isInPad = (element: Element | undefined): boolean => element?.closest(pad) != null

/** Goes to the buttons beside the selection. False where there are none. */
export function focusPad(): boolean {
  const button = document.querySelector<HTMLElement>(`${pad} button`)
  button?.focus()
  return button !== null
}

/** The row of a list in the lower panel that has the focus or whose menu is open. */
export function rowInHand(): number | undefined {
  const row = document.querySelector<HTMLElement>('#problems li[data-index]:is(:focus-within, :has([data-popup-open]))')
  return row ? Number(row.dataset['index']) : undefined
}

/** Goes on with the problem that has taken the place of a row, or with the last one, once the dialog is gone. */
export function focusProblemAt(row: number): void {
  onceGone('[role=dialog]', () => {
    // The dialog gives the focus back to what it knows, and what it knew of the list is gone.
    requestAnimationFrame(() => {
      const left = [...document.querySelectorAll<HTMLElement>('#problems li[data-index] [data-finding]')]
      const next = left.find((one) => Number(one.closest<HTMLElement>('li')?.dataset['index']) >= row)
      ;(next ?? left.at(-1))?.focus()
    })
  })
}
