/** Where on the screen an entity is drawn. */
export const drawnBox = (id: string): DOMRect | undefined =>
  document.querySelector(`[data-canvas] [data-entity="${CSS.escape(id)}"]`)?.getBoundingClientRect()

/** The ids of the entities drawn at a point of the screen, the innermost first, and whether it is on the canvas. */
export function drawnAt(x: number, y: number): { readonly ids: readonly string[]; readonly isOnCanvas: boolean } {
  const ids: string[] = []
  const elements = document.elementsFromPoint(x, y)
  for (const element of elements) {
    const { entity, within } = element.closest<HTMLElement>('[data-entity], [data-within]')?.dataset ?? {}
    const id = entity ?? within
    if (id && !ids.includes(id)) ids.push(id)
  }
  return { ids, isOnCanvas: elements.some((element) => element.closest('[data-canvas]')) }
}
