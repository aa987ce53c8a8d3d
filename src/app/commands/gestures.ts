import { withPlaces } from '#core/diagram/places.ts'
import { changedId, diff } from '#core/diff.ts'
import { editStage } from '#core/edit.ts'
import { removeWaiver, setSeverity, type WaiverWords, waive } from '#core/edits/governance.ts'
import type { Relation } from '#core/edits/relations.ts'
import { removeEntities } from '#core/edits/remove.ts'
import { describeStage, removeOperation, removeStage } from '#core/edits/stage-list.ts'
import { addOperation, type NewOperation } from '#core/edits/stages.ts'
import type { Finding } from '#core/finding.ts'
import type { Entity, EntityId } from '#core/model.ts'
import type { Layout, Operation, Plan, SeveritySetting, Stage, StageId, Waiver } from '#core/plan.ts'
import { fieldOf } from '#core/refs.ts'
import { rules } from '#core/rules/index.ts'
import { newEntity, type Shape } from '#core/shapes.ts'
import { entityOf, put } from '#core/topology.ts'
import { nameOf, operationName } from '#core/words.ts'
import { current, findingsIn, today } from '../store/derived.ts'
import { commit, type Step } from '../store/plan-store.ts'
import { reveal, say, select, showStage, useSession } from '../store/session-store.ts'

/** What people do with a value in hand: each is one undo step. */

const stageId = () => current()?.stage.id

/** Puts a new shape on the canvas, joined to what it was dropped on. Returns its id. */
export function addShape(
  shape: Shape,
  at: { x: number; y: number } | undefined,
  relation?: (entity: Entity) => Relation | undefined,
): EntityId | undefined {
  const now = current()
  const entity = now && newEntity(now.plan, shape)
  if (!now || !entity) return undefined
  commit(`Add ${nameOf(entity)}`, now.stage.id, (plan) => {
    const put_ = editStage(plan, now.stage.id, (topology) => put(topology, [entity]))
    const joined = relation?.(entity)?.apply(put_) ?? put_
    const placed: Plan = at ? { ...joined, layout: { ...joined.layout, [entity.id]: snapped(at) } } : joined
    return withPlaces(placed)
  })
  select([entity.id])
  reveal()
  say(`${nameOf(entity)} added.${problemCount()}`)
  return entity.id
}

const grid = 8
const snapped = ({ x, y }: { x: number; y: number }) => ({
  x: Math.round(x / grid) * grid,
  y: Math.round(y / grid) * grid,
})

/** Joins two entities that are in the stage. */
export function relate(relation: Relation): void {
  commit(relation.title, stageId(), (plan) => withPlaces(relation.apply(plan)))
  say(`${relation.title}: done.${problemCount()}`)
}

export function problemCount(): string {
  const now = current()
  const errors = now
    ? findingsIn(now.plan, now.stage.id).filter(({ severity, waived }) => severity === 'error' && !waived)
    : []
  return errors.length === 0 ? '' : ` ${errors.length === 1 ? '1 error' : `${errors.length} errors`} in this stage.`
}

export function setField(entity: Entity, field: string, title: string, value: unknown): void {
  commit(`Change ${title.toLowerCase()} of ${nameOf(entity)}`, stageId(), (plan) =>
    editStage(plan, stageId() ?? '', (topology) => {
      const present = entityOf(topology, entity.id)
      if (!present || fieldOf(present, field) === value) return topology
      const { [field]: _, ...rest } = present as unknown as Record<string, unknown>
      return put(topology, [(value === undefined ? rest : { ...rest, [field]: value }) as unknown as Entity])
    }),
  )
}

export function rename(entity: Entity, name: string): void {
  if (name.trim() === '' || entity.kind === 'client') return
  setField(entity, 'name', 'name', name.trim())
}

/** Takes entities out of this stage and the later ones, with what belongs to them. */
export function removeFromStage(ids: readonly EntityId[]): void {
  const now = current()
  if (!now || ids.length === 0) return
  const names = ids.flatMap((id) => entityOf(now.stage.topology, id) ?? []).map(nameOf)
  const label = names.length === 1 ? `Remove ${names[0]}` : `Remove ${names.length} objects`
  commit(label, now.stage.id, (plan) => removeEntities(plan, now.stage.id, ids))
  select([])
  say(`${label} from this stage and later ones: done.`)
}

/** Moves free-standing shapes. */
export function moveShapes(places: Layout): void {
  commit('Move', stageId(), (plan) => {
    const layout = { ...plan.layout }
    for (const [id, place] of Object.entries(places) as [EntityId, Layout[EntityId]][]) {
      if (place) layout[id] = { ...layout[id], ...place }
    }
    return { ...plan, layout }
  })
}

export function setCollapsed(id: EntityId, name: string, collapsed: boolean): void {
  commit(`${collapsed ? 'Close' : 'Open'} ${name}`, stageId(), (plan) => ({
    ...plan,
    layout: { ...plan.layout, [id]: { x: 0, y: 0, ...plan.layout[id], collapsed } },
  }))
}

/** Applies one of a finding's fixes. */
export function applyFix(finding: Finding, index = 0): void {
  const now = current()
  const fix = now && rules.find(({ id }) => id === finding.rule)?.fixes?.(now.plan, finding)[index]
  if (!now || !fix) return
  commit(fix.title, finding.stage, (plan) => withPlaces(fix.apply(plan)))
  say(`${fix.title}: done.${problemCount()}`)
}

/** Goes to what a finding is about: its stage, its subject, and the field that mends it. */
export function showFinding(finding: Finding): void {
  showStage(finding.stage)
  select(finding.entities.slice(0, 1))
  useSession.setState({ field: finding.field })
  reveal()
}

/** Shows where a step that was undone or redone happened: its stage, and what came back. */
export function showStep(step: Step | undefined, what: 'Undone' | 'Redone', before: Plan, after: Plan): void {
  if (!step) return
  const stage = after.stages.find(({ id }) => id === step.stage) ?? after.stages[0]
  const was = before.stages.find(({ id }) => id === stage?.id)
  if (stage) {
    showStage(stage.id)
    const changed = was ? diff(was.topology, stage.topology).map(changedId) : []
    const there = changed.filter((id) => entityOf(stage.topology, id))
    if (there.length > 0 || changed.length > 0) select(there.slice(0, 20))
  }
  say(`${what}: ${step.label}.`)
}

export function renamePlan(name: string): void {
  const trimmed = name.trim()
  if (trimmed)
    commit('Rename the plan', stageId(), (plan) => (plan.name === trimmed ? plan : { ...plan, name: trimmed }))
}

export function changeStage(
  stage: Stage,
  label: string,
  change: { readonly name?: string; readonly interim?: boolean },
): void {
  commit(label, stage.id, (plan) => describeStage(plan, stage.id, change))
}

export function deleteStage(stage: Stage): void {
  const now = current()
  if (!now) return
  const next = now.plan.stages[now.plan.stages.indexOf(stage) - 1] ?? now.plan.stages[1]
  commit(`Delete the stage ${stage.name}`, next?.id, (plan) => removeStage(plan, stage.id))
  if (next) showStage(next.id)
  say(`The stage ${stage.name} is deleted.`)
}

export function addStepOperation(stage: StageId, operation: NewOperation): void {
  commit(`Add operation: ${operationName[operation.kind]}`, stage, (plan) => addOperation(plan, stage, operation))
}

export function removeStepOperation(stage: StageId, operation: Operation): void {
  commit(`Remove operation: ${operationName[operation.kind]}`, stage, (plan) =>
    removeOperation(plan, stage, operation.id),
  )
}

export function waiveFinding(finding: Finding, words: WaiverWords): void {
  commit(`Waive ${finding.rule}`, finding.stage, (plan) => waive(plan, finding, words, today()))
  say(`Waived: ${finding.message}`)
}

export function takeWaiverBack(waiver: Waiver): void {
  commit(`Remove the waiver of ${waiver.rule}`, stageId(), (plan) => removeWaiver(plan, waiver))
}

export function changeSeverity(rule: string, setting: SeveritySetting | undefined): void {
  commit(`Set ${rule} to ${setting ?? 'its own severity'}`, stageId(), (plan) => setSeverity(plan, rule, setting))
  say(`${rule} is ${setting ?? 'as severe as it is by itself'} in this plan.`)
}
