import type { ContentMove } from '#core/domain/migration/content-moves.ts'
import { standInsOf, withoutStandIns } from '#core/domain/migration/stand-ins.ts'
import { type Change, stepDiff } from '#core/model/diff.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Topology } from '#core/model/topology.ts'
import { movesOf } from '../changes/moves-of.ts'
import type { Diagram } from './diagram.ts'
import { spotsOf } from './shown.ts'

/** What happened to a shape or row since another stage, or to what is folded into it. */
export interface ChangeMark {
  readonly type: 'added' | 'moved' | 'changed'
  readonly isInside: boolean
}

/** By shape, or by row. */
export type ChangeMarks = ReadonlyMap<EntityId, ChangeMark>

/** What is new, moved or changed in a stage, compared with another one, where its diagram shows it. */
export function marksSince(before: Topology, after: Topology, diagram: Diagram): ChangeMarks {
  const graphs = { before: graphOf(before), after: graphOf(after) }
  const [changes, moves] = [stepDiff(before, after), movesOf(graphs).all]
  const standIns = standInsOf(graphs.before, graphs.after, changes, moves)
  return marksOf(withoutStandIns(changes, standIns), moves, graphs.after, diagram)
}

/** "Added", "Changed inside". */
export const markText = ({ type, isInside }: ChangeMark): string => (isInside ? 'Changed inside' : markNames[type])

const markNames = { added: 'Added', moved: 'Moved', changed: 'Changed' } as const

function marksOf(
  changes: readonly Change[],
  moves: ReadonlyMap<EntityId, ContentMove>,
  graph: Graph,
  { nodes }: Diagram,
): ChangeMarks {
  const spotOf = spotsOf(graph, nodes)
  const own = new Map<EntityId, ChangeMark['type']>([...moves.keys()].map((id) => [id, 'moved']))
  for (const change of changes) {
    if (change.type === 'added') own.set(change.after.id, 'added')
    if (change.type === 'changed' && !own.has(change.after.id)) own.set(change.after.id, typeOf(change))
  }
  const marks = new Map<EntityId, ChangeMark>()
  const inside = new Set<EntityId>()
  for (const [id, type] of own) {
    const spot = spotOf(id)
    if (!spot?.isFolded) marks.set(id, { type, isInside: false })
    else inside.add(spot.row?.id ?? spot.node.id)
  }
  for (const id of inside) if (!marks.has(id)) marks.set(id, { type: 'changed', isInside: true })
  return marks
}

const typeOf = ({ fields }: Extract<Change, { readonly type: 'changed' }>): ChangeMark['type'] =>
  fields.some((field) => field === 'hostedOn' || field === 'homedOn') ? 'moved' : 'changed'
