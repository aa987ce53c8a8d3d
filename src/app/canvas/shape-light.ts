import type { EntityId } from '#core/model/entity.ts'
import { type DiagramNode, entitiesOf } from '#core/views/diagram/diagram.ts'
import type { Handling } from './flow-types.ts'

/** Whether a shape stands apart from what is lit. */
export const isShapeApart = (node: DiagramNode, { lit, isPath }: Handling): boolean =>
  lit !== undefined &&
  (isPath || isDimmable(node)) &&
  !entitiesOf(node).some((id) => lit.has(id)) &&
  !node.rows.some(({ id }) => lit.has(id))

export const isShapeDimmed = (node: DiagramNode, handling: Handling): boolean =>
  isShapeApart(node, handling) || isFilteredOut(handling, entitiesOf(node))

export const isFilteredOut = ({ matched }: Handling, ids: readonly EntityId[]): boolean =>
  matched !== undefined && !ids.some((id) => matched.has(id))

/** Only what lives in an island can be out of reach of another. */
const isDimmable = ({ kind }: DiagramNode): boolean => ['chatPool', 'category', 'room', 'addIn'].includes(kind)
