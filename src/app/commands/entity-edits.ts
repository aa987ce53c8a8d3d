import { editStage } from '#core/edits/edit.ts'
import { changeFieldOf } from '#core/edits/fields.ts'
import { withLayout } from '#core/edits/layout.ts'
import type { Relation } from '#core/edits/relations.ts'
import { deleteEntities, removeEntities } from '#core/edits/remove.ts'
import { newEntity, type Shape } from '#core/edits/shapes.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { entityOf, put } from '#core/model/topology.ts'
import { counted, nameOf } from '#core/model/words.ts'
import { focusDrawn } from '../focus/moving.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current } from '../store/derived.ts'
import { adjust } from '../store/plan-store.ts'
import { announce, select } from '../store/session-store.ts'
import { act } from './act.ts'

const stageId = () => current()?.stage.id

/** Puts a new shape on the canvas, joined to what it was dropped on. Returns its id. */
export function addShape(
  shape: Shape,
  at: { x: number; y: number } | undefined,
  relation?: (entity: Entity) => Relation | undefined,
  onAdded?: (id: EntityId) => void,
): EntityId | undefined {
  const now = current()
  const entity = now && newEntity(now.plan, shape)
  if (!now || !entity) return undefined
  const add = (plan: Plan): Plan => {
    const added = editStage(plan, now.stage.id, (topology) => put(topology, [entity]))
    const joined = relation?.(entity)?.apply(added) ?? added
    return withPlaces(at ? withLayout(joined, { [entity.id]: snapped(at) }) : joined)
  }
  const afterwards = () => {
    select([entity.id])
    if (!at) reveal()
    focusDrawn(entity.id)
    onAdded?.(entity.id)
  }
  const isDone = act(`Add ${nameOf(entity)}`, now.stage.id, add, {
    announcement: `${nameOf(entity)} added.`,
    afterwards,
  })
  return isDone ? entity.id : undefined
}

const grid = 8
const snapped = ({ x, y }: { x: number; y: number }) => ({
  x: Math.round(x / grid) * grid,
  y: Math.round(y / grid) * grid,
})

/** Joins two entities that are in the stage. */
export function relate(relation: Relation): void {
  act(relation.title, stageId(), (plan) => withPlaces(relation.apply(plan)))
}

/** Sets a field of some entities, or leaves it out. */
export function setField(entities: readonly Entity[], field: Pick<Field, 'name' | 'title'>, value: unknown): void {
  changeField(entities, field, () => value)
}

/** Changes what each of some entities holds in a field. */
export function changeField(
  entities: readonly Entity[],
  { name, title }: Pick<Field, 'name' | 'title'>,
  change: (held: unknown) => unknown,
): void {
  const [first, ...more] = entities
  if (!first) return
  const whose = more.length === 0 ? nameOf(first) : counted(entities.length, 'object')
  const ids = entities.map(({ id }) => id)
  act(`Change ${titleInSentence(title)} of ${whose}`, stageId(), (plan) =>
    changeFieldOf(plan, stageId() ?? '', ids, name, change),
  )
}

/** "host", "FQDN"; a title that is no noun, such as "Connects to", is quoted. */
function titleInSentence(title: string): string {
  if (/ (on|to|of|in|with|by)$|^(Holds|Uses|Is|Can|Has) /.test(title)) return `‘${title}’`
  return /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

export function rename(entity: Entity, name: string): void {
  if (name.trim() === '' || entity.kind === 'client') return
  setField([entity], { name: 'name', title: 'Name' }, name.trim())
}

/** Takes entities out of this stage, with what belongs to them, and out of others where edits apply to them. */
export function removeFromStage(ids: readonly EntityId[], verb = 'Remove'): void {
  const now = current()
  if (!now || ids.length === 0) return
  const label = `${verb} ${objectsInWords(ids)}`
  const remove = (plan: Plan) => removeEntities(plan, now.stage.id, ids)
  const afterwards = () => {
    select([])
    focusDrawn(undefined)
  }
  act(label, now.stage.id, remove, { afterwards })
}

/** Takes objects out of every stage, once the person has seen what goes with them. */
export function deleteFromPlan(ids: readonly EntityId[]): void {
  const label = `Delete ${objectsInWords(ids)} from the plan`
  const afterwards = () => {
    select([])
    focusDrawn(undefined)
  }
  act(label, current()?.stage.id, (plan) => deleteEntities(plan, ids), { isToldBefore: true, afterwards })
}

/** One object by its name, several by their number. */
export function objectsInWords(ids: readonly EntityId[]): string {
  const topology = current()?.stage.topology
  const names = ids.flatMap((id) => (topology && entityOf(topology, id)) ?? []).map(nameOf)
  return names.length === 1 ? (names[0] ?? '') : counted(names.length, 'object')
}

/** Moves free-standing shapes; `said` is what that was, where it was more than that they move. */
export function moveShapes(places: Layout, label = 'Move', said = `Moved ${namedOr(places)}.`): void {
  // How many errors there are is not told of what changes none.
  act(label, stageId(), (plan) => withLayout(plan, places), {
    announcement: '',
    afterwards: () => announce(said),
  })
}

/** The one of some shapes by its name, several by how many they are. */
export function namedOr(places: Layout): string {
  const ids = Object.keys(places) as EntityId[]
  const only = ids.length === 1 && ids[0] ? current()?.stage.topology : undefined
  const entity = only && ids[0] && entityOf(only, ids[0])
  return entity ? nameOf(entity) : counted(ids.length, 'shape')
}

/** Closes or opens a chat pool, a category or a stack; what opens is brought into view. */
export function setCollapsed(id: EntityId, collapsed: boolean): void {
  adjust((plan) => ({ ...plan, layout: { ...plan.layout, [id]: { x: 0, y: 0, ...plan.layout[id], collapsed } } }))
  if (!collapsed) reveal(id)
}
