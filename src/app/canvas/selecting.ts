import type { NodeChange } from '@xyflow/react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { EntityId } from '#core/model/entity.ts'
import { entitiesOf } from '#core/views/diagram/diagram.ts'
import { runCommand } from '../commands/index.ts'
import { showLine } from '../commands/lines.ts'
import { current, diagramFor } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { select, useSession } from '../store/session-store.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'

/** Enter or Space on a shape selects it. */
export function pressOnNode(event: KeyboardEvent): void {
  const node =
    event.target instanceof HTMLElement && event.target.matches('.react-flow__node') ? event.target : undefined
  if (!node || (event.key !== 'Enter' && event.key !== ' ')) return
  // Once it is selected, Enter leads on to its properties.
  const entities = entitiesAt(node.dataset['id'])
  const { selection } = useSession.getState()
  if (event.key === 'Enter' && entities.every((id) => selection.includes(id))) return
  event.preventDefault()
  select(entities)
}

/** Clicks and lassos of React Flow become the session's selection; rows are let go by them. */
export function selectBy(changes: readonly NodeChange<FlowNode>[]): void {
  const selected = changes.filter((change) => change.type === 'select')
  if (selected.length === 0) return
  const on = new Set(selected.filter((change) => change.selected).flatMap(({ id }) => entitiesAt(id)))
  const off = new Set(selected.filter((change) => !change.selected).flatMap(({ id }) => entitiesAt(id)))
  const shapes = shapesShown()
  const kept = useSession.getState().selection.filter((id) => shapes.has(id) && !off.has(id) && !on.has(id))
  // React Flow lets go of what it has, which seen from afar is not all that is selected.
  select(on.size > 0 && off.size > 0 ? [...on] : [...kept, ...on])
}

/** What is drawn as a shape of its own, and not as a row of one; also where it is out of view. */
function shapesShown(): ReadonlySet<EntityId> {
  const now = current()
  if (!now) return new Set()
  const { nodes, sites } = diagramFor(now.plan, now.stage)
  return new Set([...nodes.flatMap(entitiesOf), ...sites.map(({ site }) => site)])
}

/** The entities that a shape of React Flow stands for. */
function entitiesAt(id: string | undefined): readonly EntityId[] {
  const now = current()
  const shape = now && diagramFor(now.plan, now.stage).nodes.find((one) => one.id === id)
  return shape ? entitiesOf(shape) : [id as EntityId]
}

/** Of several that are selected React Flow would keep them all, as what they are dragged by. */
export function singleOut({ shiftKey, ctrlKey, metaKey }: MouseEvent, { type, id }: FlowNode): void {
  if (shiftKey || ctrlKey || metaKey || type === 'island' || type === 'ghost') return
  const entities = entitiesAt(id)
  if (useSession.getState().selection.length > entities.length) select(entities)
}

export function renameNode(_: MouseEvent, node: FlowNode): void {
  if (node.type === 'island' || node.type === 'ghost') return
  select(entitiesAt(node.id))
  runCommand('rename')
}

export function selectEdge(_: MouseEvent, edge: LinkEdge): void {
  const link = edge.data?.link
  if (!link) return
  showLine(link, link.owner)
}

export const clearSelection = (): void => {
  if (useGesture.getState().placing === undefined) select([])
}
