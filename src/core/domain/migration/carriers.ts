import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Operation } from '#core/model/plan.ts'
import type { Topology } from '#core/model/topology.ts'
import { chatPoolOf, contentOf } from '../content/islands.ts'
import { barePlacesIn } from './bare-places.ts'
import { type ContentMove, type ContentMoves, placesIn } from './content-moves.ts'
import { type Import, importsBetween, importsIn, isWhole, takesAlong } from './imports.ts'
import { earlier } from './steps.ts'
import { type Upgrade, upgradesBetween, upgradesIn } from './upgrades.ts'

/** What can bring content from one chat pool to another. */
export type Carrier = Import | Upgrade

/** Whether an operation is of a kind that brings content. */
export const mayCarry = ({ kind }: Operation): boolean => kind === 'importChatData' || kind === 'upgradeGroupChat'

export const isImport = (one: Carrier): one is Import => one.operation.kind === 'importChatData'

/** The imports and upgrades of a step from one stage to the next that can be carried out. */
export const carriersBetween = (from: Graph, to: Graph, operations: readonly Operation[]): readonly Carrier[] => [
  ...importsBetween(from, to, operations),
  ...upgradesBetween(from, to, operations),
]

export const carriersIn = (at: Moment): readonly Carrier[] => [...importsIn(at), ...upgradesIn(at)]

/** Those out of one chat pool, of the step to a stage and of the steps before it; they read nothing but chat pools. */
export const carriersOutOf = (at: Moment, id: EntityId): readonly Carrier[] =>
  [at, ...earlier(at)].flatMap(carriersIn).filter(({ source }) => source.id === id)

/** The chat pools that have got the whole content of a stopped one. */
export function heirsOf(at: Moment, id: EntityId): readonly EntityId<'chatPool'>[] {
  if (at.graph.get('chatPool', id)?.state !== 'stopped') return []
  return carriersOutOf(at, id)
    .filter((one) => !isImport(one) || isWhole(one.operation))
    .map(({ target }) => target.id)
}

/** Those of the step to a stage and of the steps before it, which may be drawn later than they are done. */
export function carriersUntil(at: Moment): readonly Carrier[] {
  const { before, operations } = at
  if (!before) return none
  const earlier = carriersUntil(before)
  return operations.some(mayCarry) ? withStep(earlier, placesIn(before.graph), placesIn(at.graph), operations) : earlier
}

const none: readonly Carrier[] = []

/** So many steps of one plan or another are asked about in turn. */
const steps = 24

const withStep = cacheLatest(
  (earlier: readonly Carrier[], was: Topology, is: Topology, operations: readonly Operation[]): readonly Carrier[] => [
    ...carriersBetween(graphOf(was), graphOf(is), operations),
    ...earlier,
  ],
  steps,
)

/**
 * The one answer to whether a move is more than a wish: the first of these that leads the same way and takes the
 * content along, as it is on the source then.
 */
export const carriedBy = (carriers: readonly Carrier[], { content, from, to }: ContentMove): Carrier | undefined =>
  carriers.find((one) => one.source.id === from && one.target.id === to && takes(one, content.id))

function takes({ operation, source, from }: Carrier, id: EntityId): boolean {
  const content = contentOf(from, id)
  if (!content || chatPoolOf(from, content)?.id !== source.id) return false
  return operation.kind === 'upgradeGroupChat' || takesAlong(operation, from, content)
}

/** What moves by one carrier, or by none: that is no more than a wish. */
export interface Carried {
  readonly carrier: Carrier | undefined
  readonly moves: ContentMoves
}

/** All that moves in a step, by what carries it; where all goes by the same, they are the same moves. */
export function carriedApart(carriers: readonly Carrier[], moves: ContentMoves): readonly Carried[] {
  const cell = carriageOf(moves)
  const { latest } = cell
  const known = latest && areAlike(latest.carriers, carriers) ? latest : { carriers, parts: partsOf(carriers, moves) }
  cell.latest = known
  return known.parts.map(([at, part]) => ({ carrier: carriers[at], moves: part }))
}

interface Carriage {
  readonly carriers: readonly Carrier[]
  /** The place of each carrier in the list, or -1, with what it carries. */
  readonly parts: readonly (readonly [number, ContentMoves])[]
}

const carriageOf = cachedBy((_moves: ContentMoves): { latest?: Carriage } => ({}))

/** Whether they carry the same, whatever their ends are called. */
const areAlike = (some: readonly Carrier[], others: readonly Carrier[]): boolean =>
  some.length === others.length &&
  some.every(({ operation, source, target, from }, at) => {
    const other = others[at]
    return (
      operation === other?.operation &&
      source.id === other.source.id &&
      target.id === other.target.id &&
      barePlacesIn(from) === barePlacesIn(other.from)
    )
  })

function partsOf(carriers: readonly Carrier[], moves: ContentMoves): Carriage['parts'] {
  const apart = groupBy(moves.values(), (move) => {
    const carrier = carriedBy(carriers, move)
    return carrier ? carriers.indexOf(carrier) : -1
  })
  return [...apart].map(([at, some]) => [
    at,
    some.length === moves.size ? moves : new Map(some.map((move) => [move.content.id, move])),
  ])
}
