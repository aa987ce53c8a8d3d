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

/** Gives the focus back to the cell of a stage that was moved, where the strip had it. */
export function focusStage(id: string): void {
  if (!document.activeElement?.closest('[data-strip]')) return
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-stage="${CSS.escape(id)}"] button`)?.focus({ preventScroll: true }),
  )
}
