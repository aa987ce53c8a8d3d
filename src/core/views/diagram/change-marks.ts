import { chatPoolOf } from '#core/domain/content/islands.ts'
import type { ContentMove } from '#core/domain/migration/content-moves.ts'
import { type Recreated, withoutRecreated } from '#core/domain/migration/recreated.ts'
import { isUpgraded, noRecreations, type Recreations } from '#core/domain/migration/recreations.ts'
import { standInsOf, withoutStandIns } from '#core/domain/migration/stand-ins.ts'
import { type Change, stepDiff } from '#core/model/diff.ts'
import type { ChatPool, Content, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Topology } from '#core/model/topology.ts'
import { movesOf } from '../changes/moves-of.ts'
import type { Diagram } from './diagram.ts'
import { spotsOf } from './shown.ts'

/** What happened to a shape or row since another stage, or to what is folded into it. */
export interface ChangeMark {
  readonly type: 'added' | 'moved' | 'migrated' | 'upgraded' | 'changed'
  readonly isInside: boolean
  /** The chat pool that an import or an upgrade has brought it to. */
  readonly into?: string
}

/** By shape, or by row. */
export type ChangeMarks = ReadonlyMap<EntityId, ChangeMark>

/** What is new, moved or changed in a stage, compared with another one, where its diagram shows it. */
export function marksSince(
  before: Topology,
  after: Topology,
  diagram: Diagram,
  recreations: Recreations = noRecreations,
): ChangeMarks {
  const graphs = { before: graphOf(before), after: graphOf(after) }
  const [changes, moves] = [stepDiff(before, after), movesOf(graphs).all]
  const standIns = standInsOf(graphs.before, graphs.after, changes, moves)
  const recreated = withoutRecreated(withoutStandIns(changes, standIns), recreations, graphs.after)
  return shownMarks(ownMarks(recreated, moves, graphs.after, recreations), graphs.after, diagram)
}

/** "Added", "Migrated into PChat-01", "Changed inside". */
export const markText = ({ type, isInside, into }: ChangeMark): string => {
  if (isInside) return 'Changed inside'
  return into ? `${markNames[type]} into ${into}` : markNames[type]
}

const markNames = {
  added: 'Added',
  moved: 'Moved',
  migrated: 'Migrated',
  upgraded: 'Upgraded',
  changed: 'Changed',
} as const

type OwnMark = Omit<ChangeMark, 'isInside'>

function ownMarks(
  { others, arrived }: Recreated,
  moves: ReadonlyMap<EntityId, ContentMove>,
  graph: Graph,
  recreations: Recreations,
): ReadonlyMap<EntityId, OwnMark> {
  const own = new Map<EntityId, OwnMark>([...moves.keys()].map((id) => [id, { type: 'moved' }]))
  for (const content of arrived) own.set(content.id, markOf(content, chatPoolOf(graph, content), recreations))
  for (const change of others) {
    if (change.type === 'added') own.set(change.after.id, { type: 'added' })
    if (change.type === 'changed' && !own.has(change.after.id)) own.set(change.after.id, { type: typeOf(change) })
  }
  return own
}

const markOf = (content: Content, to: ChatPool | undefined, recreations: Recreations): OwnMark => ({
  type: isUpgraded(recreations, content) ? 'upgraded' : 'migrated',
  ...(to && { into: to.name }),
})

function shownMarks(own: ReadonlyMap<EntityId, OwnMark>, graph: Graph, { nodes }: Diagram): ChangeMarks {
  const spotOf = spotsOf(graph, nodes)
  const marks = new Map<EntityId, ChangeMark>()
  const inside = new Set<EntityId>()
  for (const [id, mark] of own) {
    const spot = spotOf(id)
    if (!spot?.isFolded) marks.set(id, { ...mark, isInside: false })
    else inside.add(spot.row?.id ?? spot.node.id)
  }
  for (const id of inside) if (!marks.has(id)) marks.set(id, { type: 'changed', isInside: true })
  return marks
}

const typeOf = ({ fields }: Extract<Change, { readonly type: 'changed' }>): ChangeMark['type'] =>
  fields.some((field) => field === 'hostedOn' || field === 'homedOn') ? 'moved' : 'changed'
