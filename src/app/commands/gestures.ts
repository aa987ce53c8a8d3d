import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { lostApprovals } from '#core/edits/approvals.ts'
import { editStage } from '#core/edits/edit.ts'
import { changeFieldOf } from '#core/edits/fields.ts'
import { removeWaiver, rewordWaiver, setSeverity, type WaiverWords, waive } from '#core/edits/governance.ts'
import { withLayout } from '#core/edits/layout.ts'
import type { Relation } from '#core/edits/relations.ts'
import { deleteEntities, removeEntities } from '#core/edits/remove.ts'
import { newEntity, type Shape } from '#core/edits/shapes.ts'
import { removeOperation } from '#core/edits/stage-list.ts'
import { addOperation, type NewOperation } from '#core/edits/stages.ts'
import { withPlaces } from '#core/layout/places.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Operation, Plan, SeveritySetting, StageId, Waiver } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { entityOf, put } from '#core/model/topology.ts'
import { counted, nameOf, operationName } from '#core/model/words.ts'
import { focusDrawn, keepFocus } from '../focus/moving.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current, diagramFor, today } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import { fixed, fixesOf } from '../store/fix-previews.ts'
import { seek } from '../store/look-store.ts'
import { adjust } from '../store/plan-store.ts'
import { lookAt } from '../store/problems-store.ts'
import { select, showField, showStage } from '../store/session-store.ts'
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
    onAdded?.(entity.id)
  }
  const isDone = act(`Add ${nameOf(entity)}`, now.stage.id, add, { said: `${nameOf(entity)} added.`, afterwards })
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
  act(`Change ${title.toLowerCase()} of ${whose}`, stageId(), (plan) =>
    changeFieldOf(plan, stageId() ?? '', ids, name, change),
  )
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
    returnFocus(undefined)
  }
  act(label, now.stage.id, remove, { afterwards })
}

/** Takes objects out of every stage, once the person has seen what goes with them. */
export function deleteFromPlan(ids: readonly EntityId[]): void {
  const label = `Delete ${objectsInWords(ids)} from the plan`
  const afterwards = () => {
    select([])
    returnFocus(undefined)
  }
  act(label, current()?.stage.id, (plan) => deleteEntities(plan, ids), { isToldBefore: true, afterwards })
}

/** One object by its name, several by their number. */
export function objectsInWords(ids: readonly EntityId[]): string {
  const topology = current()?.stage.topology
  const names = ids.flatMap((id) => (topology && entityOf(topology, id)) ?? []).map(nameOf)
  return names.length === 1 ? (names[0] ?? '') : `${names.length} objects`
}

/** Moves free-standing shapes. */
export function moveShapes(places: Layout, label = 'Move', said = ''): void {
  act(label, stageId(), (plan) => withLayout(plan, places), said)
}

/** Closes or opens a chat pool or a category. */
export function setCollapsed(id: EntityId, collapsed: boolean): void {
  adjust((plan) => ({ ...plan, layout: { ...plan.layout, [id]: { x: 0, y: 0, ...plan.layout[id], collapsed } } }))
}

/** The fixes of a finding, to choose one by what it changes. */
export async function chooseFix(finding: Finding | undefined): Promise<void> {
  const index = finding && (await ask({ type: 'fix', finding }))
  if (finding && index !== undefined) applyFix(finding, index, true)
}

/** Applies one of a finding's fixes; where an approval would go by it, the person sees that first. */
export function applyFix(finding: Finding, index = 0, isSeen = false): void {
  const now = current()
  const fix = now && fixesOf(now.plan, finding)[index]
  if (!now || !fix) return
  if (!isSeen && lostApprovals(now.plan, fixed(now.plan, fix)).length > 0) void chooseFix(finding)
  else
    act(fix.title, finding.stage, (plan) => withPlaces(fix.apply(plan)), { isToldBefore: true, afterwards: keepFocus })
}

/** Goes to what a finding is about: its stage, its subject, and the field that mends it if there is one. */
export function showFinding(finding: Finding): void {
  showSubject(finding.stage, finding.entities[0], finding.field)
  if (finding.field === undefined) returnFocus(finding.entities[0])
  lookAt(identityOf(finding))
}

/** Shows a stage with one object selected, and its field ready to be filled in. */
export function showSubject(stage: StageId, id: EntityId | undefined, field?: string): void {
  showStage(stage)
  open(id)
  select(id === undefined ? [] : [id])
  showField(field)
  reveal()
}

/** Goes to an object: its stage, and what it is in. */
export function showEntity(id: EntityId, stage: StageId): void {
  showStage(stage)
  open(id)
  select([id])
  reveal()
  returnFocus(id)
}

/** Selects entities and brings the first of them into view, opening what it is in. */
export function show(ids: readonly EntityId[]): void {
  open(ids[0])
  select(ids)
  reveal()
}

/** Opens the closed chat pool and category that an entity is in; a room beyond those that are listed is listed too. */
function open(id: EntityId | undefined): void {
  const now = current()
  const graph = now && graphOf(now.stage.topology)
  const content = graph && contentOf(graph, id)
  if (!graph || !content) return
  const category = content.kind === 'room' ? graph.get('category', content.category) : undefined
  for (const container of [chatPoolOf(graph, content), category]) {
    const collapsed = container && now.plan.layout[container.id]?.collapsed
    // A category that nobody has closed may be closed all the same, for its many rooms.
    if (container && (collapsed || (container.kind === 'category' && collapsed === undefined))) {
      setCollapsed(container.id, false)
    }
  }
  if (content.kind === 'room' && !isListed(content.id)) seek(content.id)
}

function isListed(id: EntityId): boolean {
  const now = current()
  return (
    !now ||
    diagramFor(now.plan, now.stage).nodes.some((node) => node.id === id || node.rows.some((row) => row.id === id))
  )
}

export function addStepOperation(stage: StageId, operation: NewOperation): void {
  act(`Add operation: ${operationName[operation.kind]}`, stage, (plan) => addOperation(plan, stage, operation))
}

export function removeStepOperation(stage: StageId, operation: Operation): void {
  act(`Remove operation: ${operationName[operation.kind]}`, stage, (plan) => removeOperation(plan, stage, operation.id))
}

export function waiveFinding(finding: Finding, words: WaiverWords): void {
  const edit = (plan: Plan) => waive(plan, finding, words, today())
  act(`Waive ${finding.rule}`, finding.stage, edit, `Waived: ${finding.message}`)
}

export function changeWaiver(waiver: Waiver, from: StageId, words: WaiverWords): void {
  act(`Change the waiver of ${waiver.rule}`, stageId(), (plan) => rewordWaiver(plan, waiver, from, words, today()))
}

export function takeWaiverBack(waiver: Waiver): void {
  act(`Remove the waiver of ${waiver.rule}`, stageId(), (plan) => removeWaiver(plan, waiver))
}

export function changeSeverity(rule: string, setting: SeveritySetting | undefined): void {
  act(`Set ${rule} to ${setting ?? 'its own severity'}`, stageId(), (plan) => setSeverity(plan, rule, setting))
}

/** The focus goes back to what was worked on, once a dialog or a field on the canvas is gone. */
export const returnFocus = (id: EntityId | undefined): void => focusDrawn(id)
