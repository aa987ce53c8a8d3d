import type { Point } from '#core/layout/box.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { focusDrawn } from '../focus/moving.ts'
import { boxOf, reveal } from '../store/canvas-handle.ts'
import type { Creation } from '../store/creations.ts'
import { current } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import type { CreateDialog } from '../store/dialogs.ts'
import { addShape } from './entity-edits.ts'

/** Lets the person choose what is created, beside what it is about. */
export async function startCreating({ at, ...asked }: Asked, screen?: Point): Promise<void> {
  const creation = await ask({ type: 'create', ...asked, screen: screen ?? besideOf(asked.from) })
  if (creation) create(creation, at)
  else focusDrawn(asked.from)
}

interface Asked extends Pick<CreateDialog, 'way' | 'from'> {
  /** Where in the diagram it goes; else where there is room. */
  readonly at?: Point | undefined
}

function besideOf(id: EntityId | undefined): Point | undefined {
  const box = id && boxOf(id)
  return box && { x: box.x + box.width + 12, y: box.y }
}

/** Creates what was chosen, joined to where it was asked for, in one step. */
function create(creation: Creation, at: Point | undefined): void {
  const now = current()
  if (!now) return
  // What is drawn inside of another shape has no place of its own.
  const isNested = creation.joined !== undefined && ['category', 'room', 'addIn'].includes(creation.shape.kind)
  const relationFor = (entity: Entity) => creation.relationFor(now.plan, entity)
  addShape(creation.shape, isNested ? undefined : at, relationFor, reveal)
}
