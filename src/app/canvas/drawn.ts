import type { Box, Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import { isIn } from '../focus/regions.ts'

/** Where on the screen an object is, as far as it is drawn. */
export const boxOf = (id: EntityId): Box | undefined =>
  [`[data-entity="${CSS.escape(id)}"]`, `[data-members~="${CSS.escape(id)}"]`]
    .flatMap((part) => document.querySelector(`[data-canvas] ${part}`) ?? [])[0]
    ?.getBoundingClientRect()

/** The objects at a point of the screen, the innermost first; undefined beside the canvas. */
export function objectsAt({ x, y }: Point): readonly EntityId[] | undefined {
  const elements = document.elementsFromPoint(x, y)
  if (!elements.some((element) => isIn('diagram', element))) return undefined
  return [...new Set(elements.flatMap((element) => objectOf(element) ?? []))]
}

function objectOf(element: Element): EntityId | undefined {
  const { entity, within } = element.closest<HTMLElement>('[data-entity], [data-within]')?.dataset ?? {}
  return (entity ?? within) as EntityId | undefined
}
