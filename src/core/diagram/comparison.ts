import { type Moves, movesOf } from '../changes/moves-of.ts'
import { wholesOf } from '../changes/owners.ts'
import type { ContentMove } from '../content-moves.ts'
import { type Change, diff } from '../diff.ts'
import { type Graph, graphOf } from '../graph.ts'
import { groupBy } from '../group-by.ts'
import { type Content, type EntityId, type Generation, isContent, type Kind } from '../model.ts'
import type { Stage } from '../plan.ts'
import { counted, nameOf } from '../words.ts'
import { containerOf } from './content.ts'
import type { Box, Diagram } from './diagram.ts'
import { spotsOf } from './shown.ts'
import { sizes } from './sizes.ts'

/** What happened to a shape or row since another stage, or to what is folded into it. */
export interface ChangeMark {
  readonly type: 'added' | 'moved' | 'changed'
  readonly isInside: boolean
}

/** A shape that is gone, at its old place. */
export interface GhostShape extends Box {
  readonly id: EntityId
  readonly kind: Kind
  readonly title: string
  readonly generation?: Generation
  readonly tag?: string
}

/** Content that has left a shape which is still there. */
export interface LeftContent {
  readonly id: EntityId
  readonly name: string
  /** The chat pool where it is now; left out where it is nowhere. */
  readonly to?: string
}

/** How the diagram of a stage differs from that of another one. */
export interface Comparison {
  /** By shape, or by row. */
  readonly marks: ReadonlyMap<EntityId, ChangeMark>
  readonly ghosts: readonly GhostShape[]
  /** By the shape that it has left. */
  readonly left: ReadonlyMap<EntityId, readonly LeftContent[]>
}

/** A stage with its diagram. */
export interface Drawn {
  readonly stage: Stage
  readonly diagram: Diagram
}

/** What is new, moved, changed or gone in a stage, compared with another one. */
export function comparisonOf(before: Drawn, after: Drawn): Comparison {
  const changes = diff(before.stage.topology, after.stage.topology)
  const graphs = { before: graphOf(before.stage.topology), after: graphOf(after.stage.topology) }
  const moves = movesOf(graphs)
  return {
    marks: marksOf(changes, moves.all, graphs.after, after.diagram),
    ghosts: ghostsOf(before.diagram, graphs.after),
    left: leftIn(changes, moves, graphs.before, after.diagram),
  }
}

/** "Added", "Changed inside". */
export const markText = ({ type, isInside }: ChangeMark): string => (isInside ? 'Changed inside' : markNames[type])

const markNames = { added: 'Added', moved: 'Moved', changed: 'Changed' } as const

function marksOf(
  changes: readonly Change[],
  moves: ReadonlyMap<EntityId, ContentMove>,
  graph: Graph,
  { nodes }: Diagram,
): Comparison['marks'] {
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

function ghostsOf({ nodes, sites }: Diagram, after: Graph): readonly GhostShape[] {
  const shapes = nodes
    .filter(({ id }) => !after.find(id))
    .map(({ id, kind, title, generation, tag, x, y, width }) => ({
      ...{ id, kind, title, x, y, width, height: sizes.card.height },
      ...(generation && { generation }),
      ...(tag && { tag }),
    }))
  const frames = sites
    .filter(({ site }) => !after.find(site))
    .map(({ site, name, x, y }) => ({ id: site, kind: 'site' as const, title: name, x, y, ...sizes.card }))
  return [...shapes, ...frames]
}

/** The categories, rooms and add-ins that have left a shape, each with all that stood in it. */
function leftIn(changes: readonly Change[], { wholes }: Moves, before: Graph, { nodes }: Diagram): Comparison['left'] {
  const shown = new Set(nodes.map(({ id }) => id))
  const gone = changes.flatMap((change) =>
    change.type === 'removed' && isContent(change.before) ? [change.before] : [],
  )
  const removed = wholesOf(gone, before).map(({ entity }) => ({ content: entity as Content, to: undefined }))
  const moved = wholes.flatMap(({ whole }) => {
    const was = before.find(whole.content.id)
    return was && isContent(was) ? [{ content: was, to: whole.to.name }] : []
  })
  const left = [...removed, ...moved].map(({ content, to }) => ({
    from: containerOf(before, content),
    about: { id: content.id, name: nameOf(content), ...(to && { to }) },
  }))
  const byShape = groupBy(
    left.filter(({ from }) => shown.has(from)),
    ({ from }) => from,
  )
  return new Map([...byShape].map(([id, all]) => [id, all.map(({ about }) => about)]))
}

/** "Trading removed here", "3 moved to PChat-01": in a few words, for the edge of a shape. */
export function leftInWords(left: readonly LeftContent[], gone: string): readonly { sign: string; text: string }[] {
  return [...groupBy(left, ({ to }) => to)].map(([to, all]) => {
    const [first] = all
    const what = all.length === 1 && first ? first.name : counted(all.length, 'object')
    return to === undefined ? { sign: '−', text: `${what} ${gone}` } : { sign: '⇄', text: `${what} now on ${to}` }
  })
}
