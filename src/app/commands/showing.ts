import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { isStackOpen, stackOf } from '#core/layout/people.ts'
import type { Content, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { focusDrawn } from '../focus/moving.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current, diagramFor } from '../store/derived.ts'
import { seek } from '../store/look-store.ts'
import { lookAt } from '../store/problems-store.ts'
import { select, showField, showStage } from '../store/session-store.ts'
import { setCollapsed } from './entity-edits.ts'

/** Goes to what a finding is about: its stage, its subject, and the field that mends it if there is one. */
export function showFinding(finding: Finding): void {
  showSubject(finding.stage, finding.entities[0], finding.field)
  if (finding.field === undefined) focusDrawn(finding.entities[0])
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
  focusDrawn(id)
}

/** Selects entities and brings the first of them into view, opening what it is in. */
export function show(ids: readonly EntityId[]): void {
  open(ids[0])
  select(ids)
  reveal()
}

/** Opens the closed stack, chat pool or category that an entity is in; what is beyond those that are listed is listed too. */
function open(id: EntityId | undefined): void {
  const now = current()
  const graph = now && graphOf(now.stage.topology)
  if (!graph || !id) return
  const stack = stackOf(graph, id)
  if (stack && !isStackOpen(now.plan.layout, stack)) setCollapsed(stack.id, false)
  const content = contentOf(graph, id)
  if (content) openAround(now.plan, graph, content)
  if (!isListed(id)) seek(id)
}

function openAround({ layout }: Plan, graph: Graph, content: Content): void {
  const category = content.kind === 'room' ? graph.get('category', content.category) : undefined
  for (const container of [chatPoolOf(graph, content), category]) {
    const collapsed = container && layout[container.id]?.collapsed
    // A category that nobody has closed may be closed all the same, for its many rooms.
    if (container && (collapsed || (container.kind === 'category' && collapsed === undefined))) {
      setCollapsed(container.id, false)
    }
  }
}

function isListed(id: EntityId): boolean {
  const now = current()
  return (
    !now ||
    diagramFor(now.plan, now.stage).nodes.some((node) => node.id === id || node.rows.some((row) => row.id === id))
  )
}
