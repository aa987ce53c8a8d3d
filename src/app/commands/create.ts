import type { Point } from '#core/layout/box.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { drawnBox } from '../platform/drawn.ts'
import type { Creation } from '../store/creations.ts'
import { current } from '../store/derived.ts'
import { type Creating, reveal, useSession } from '../store/session-store.ts'
import { addShape, returnFocus } from './gestures.ts'

/** Opens the list of what can be created, beside what it is about. */
export function startCreating(asked: Omit<Creating, 'screen'>, screen?: Point): void {
  useSession.setState({ creating: { ...asked, screen: screen ?? besideOf(asked.from) } })
}

function besideOf(id: EntityId | undefined): Point | undefined {
  const box = id && drawnBox(id)
  return box && { x: box.x + box.width + 12, y: box.y }
}

export function stopCreating(): void {
  const { creating } = useSession.getState()
  useSession.setState({ creating: undefined })
  returnFocus(creating?.from)
}

/** Creates what was chosen, joined to where it was asked for, in one step. */
export function create(creation: Creation): void {
  const { creating } = useSession.getState()
  const now = current()
  if (!creating || !now) return
  useSession.setState({ creating: undefined })
  // What is drawn inside of another shape has no place of its own.
  const isNested = creation.joined !== undefined && ['category', 'room', 'addIn'].includes(creation.shape.kind)
  const relationFor = (entity: Entity) => creation.relationFor(now.plan, entity)
  addShape(creation.shape, isNested ? undefined : creating.at, relationFor, (id) => {
    reveal()
    returnFocus(id)
  })
}
