/** Gives the focus to what is drawn of an entity, or to the canvas where it is not drawn. */
export function focusDrawn(id: string | undefined): void {
  requestAnimationFrame(() => {
    const name = id === undefined ? undefined : CSS.escape(id)
    const shape = name && document.querySelector<HTMLElement>(`.react-flow__node[data-id="${name}"]`)
    const row = name && document.querySelector<HTMLElement>(`[data-entity="${name}"] button[aria-pressed]`)
    const target = shape || row || document.getElementById('diagram')
    target?.focus({ preventScroll: true })
  })
}
