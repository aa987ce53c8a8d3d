import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { counted, nameOf, typeName } from '#core/model/words.ts'
import { type Diagram, type DiagramNode, entitiesOf, type Row } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { focusDrawn } from '../focus/moving.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current, diagramFor } from '../store/derived.ts'
import { announce, select, useSession } from '../store/session-store.ts'
import type { PlanAtHand } from './needs.ts'

/** What one walks on. */
export interface Ground {
  readonly diagram: Diagram
  readonly graph: Graph
  /** What was selected last: where one stands. */
  readonly here: EntityId | undefined
}

export function groundOf({ plan, stage, selection }: PlanAtHand): Ground {
  const diagram = diagramFor(plan, stage)
  return { diagram, graph: graphOf(stage.topology), here: hereIn(diagram, selection) }
}

/** A stack where all of it is selected, or where it hides what is; a row that stands for all that is selected. */
function hereIn({ nodes }: Diagram, selection: readonly EntityId[]): EntityId | undefined {
  const last = selection.at(-1)
  const stack = nodes.find(({ members }) => last && members?.includes(last))
  if (!stack) return gatheringRow(nodes, ({ all }) => last !== undefined && all?.at(-1) === last)?.id ?? last
  return stack.isCollapsed || entitiesOf(stack).every((id) => selection.includes(id)) ? stack.id : last
}

/** As it has become by what was done just now. */
export function groundNow(): Ground | undefined {
  const now = current()
  return now && groundOf({ ...now, selection: useSession.getState().selection })
}

/** Selects an object, alone or with those that are selected already, and stands there. */
export function goTo({ graph, diagram }: Ground, id: EntityId | undefined, isExtending = false): void {
  const stack = diagram.nodes.find((node) => node.id === id && node.members)
  const row = gatheringRow(diagram.nodes, (one) => one.id === id)
  const entity = stack || row ? undefined : graph.find(id)
  if (!id || !(stack || row || entity)) return
  const objects = stack ? entitiesOf(stack) : (row?.all ?? [id])
  const { selection } = useSession.getState()
  const all = isExtending ? [...selection.filter((one) => !objects.includes(one)), ...objects] : objects
  select(all)
  reveal()
  focusDrawn(id)
  const words = stack ? [stack.title, stack.subtitle] : [row?.title, row?.detail]
  const name = entity ? nameOf(entity) : words.join(', ')
  if (all.length > objects.length) announce(`${counted(all.length, 'object')} selected, ${name} last.`)
  else announce(entity ? `${name}, ${typeName(entity)}.` : `${name}.`)
}

/** A row that stands for several, such as the clients of one type at a stack. */
const gatheringRow = (nodes: readonly DiagramNode[], isIt: (row: Row) => boolean): Row | undefined =>
  nodes.flatMap(({ rows }) => rows).find((row) => row.all && isIt(row))

/** The next object in the order in which one reads the diagram. False where there is none. */
export function goNext(offset: 1 | -1): boolean {
  const ground = groundNow()
  if (!ground) return false
  const all = drawnIn(ground.diagram)
  const next = all[all.findIndex(({ id }) => id === ground.here) + offset]
  if (next) goTo(ground, next.id)
  return next !== undefined
}
