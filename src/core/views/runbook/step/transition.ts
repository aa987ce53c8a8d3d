import { chatPoolOf } from '#core/domain/content/islands.ts'
import { type Carried, type Carrier, carriedApart, carriersUntil, isImport } from '#core/domain/migration/carriers.ts'
import type { ContentMoves } from '#core/domain/migration/content-moves.ts'
import { type Import, importsBetween } from '#core/domain/migration/imports.ts'
import { type Recreated, withoutRecreated } from '#core/domain/migration/recreated.ts'
import type { Recreation } from '#core/domain/migration/recreation-matches.ts'
import { isUpgraded, recreationsUntil } from '#core/domain/migration/recreations.ts'
import { type StandIns, standInsOf, withoutStandIns } from '#core/domain/migration/stand-ins.ts'
import type { OperationOf } from '#core/domain/migration/step-operations.ts'
import { type Upgrade, upgradesBetween } from '#core/domain/migration/upgrades.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type Change, stepDiff } from '#core/model/diff.ts'
import type { Content, Entity, EntityId, EntityOf, Kind, Pool } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Operation, OperationKind, Plan, Stage } from '#core/model/plan.ts'
import { movesOf } from '../../changes/moves-of.ts'
import type { RunbookStep } from './runbook.ts'

/** The way from one stage to the next, with what each part of a runbook asks of it. */
export interface Transition {
  readonly plan: Plan
  readonly from: Stage
  readonly to: Stage
  readonly was: Graph
  readonly is: Graph
  /** Without what an import does of itself. */
  readonly changes: readonly Change[]
  readonly moves: ContentMoves
  /** What moves, by what brings it; what nothing brings moves without a way. */
  readonly carried: readonly Carried[]
  /** Of what an import carries: what it overwrites, and what takes the place of what it leaves. */
  readonly standIns: StandIns
  /** What an import or an upgrade brings that the plan draws under an id of its own. */
  readonly arrived: readonly Arrival[]
}

/** Content of a target, what it was on the source, and what has brought it. */
interface Arrival extends Pick<Recreation, 'content' | 'origins'> {
  readonly one: Carrier
}

/** Tells the steps for one matter, one after the other where each can be long. */
export type Part = (transition: Transition) => Iterable<RunbookStep>

export function transitionOf(plan: Plan, from: Stage, to: Stage): Transition {
  const [was, is] = [graphOf(from.topology), graphOf(to.topology)]
  const [found, moves] = [stepDiff(from.topology, to.topology), movesOf({ before: was, after: is }).all]
  const at = momentOf(plan, plan.stages.indexOf(to))
  const [recreations, carriers] = [recreationsUntil(at), carriersUntil(at)]
  const carried = carriedApart(carriers, moves)
  const { others, arrived, left } = withoutRecreated(found, recreations, is)
  const standIns = standInsOf(
    was,
    is,
    found,
    importedOf(moves, carried),
    arrived.filter((one) => !isUpgraded(recreations, one)),
  )
  const overwritten = new Set(standIns.values())
  const changes = withoutStandIns(others, standIns).filter(
    (change) => change.type !== 'removed' || !overwritten.has(change.before.id),
  )
  return {
    ...{ plan, from, to, was, is, moves, carried, standIns },
    changes: [...changes, ...tidiedUp(left, arrived, was, is)],
    arrived: arrived.flatMap(({ id }) => arrivalOf(recreations.all.get(id), carriers)),
  }
}

function arrivalOf(recreation: Recreation | undefined, carriers: readonly Carrier[]): readonly Arrival[] {
  if (!recreation) return []
  const { content, origins, by } = recreation
  const one = carriers.find(
    ({ operation, source, target }) => operation === by.operation && source.id === by.source && target.id === by.target,
  )
  return one ? [{ content, origins, one }] : []
}

/** What is taken out of a source that stays, in a step after the one that has brought it to the target. */
function tidiedUp(left: Recreated['left'], arrived: readonly Content[], was: Graph, is: Graph): readonly Change[] {
  const now = new Set<EntityId>(arrived.map(({ id }) => id))
  return left.flatMap(({ content, heir }) => {
    const stays = is.get('chatPool', chatPoolOf(was, content)?.id) !== undefined
    return stays && !now.has(heir.id) ? [{ type: 'removed', before: content }] : []
  })
}

/** What brings a thing that moves. */
export const carrierOf = ({ carried }: Transition, id: EntityId): Carrier | undefined =>
  carried.find(({ moves }) => moves.has(id))?.carrier

/** What an import carries; content that moves without one takes the place of nothing, and leaves none. */
function importedOf(moves: ContentMoves, carried: readonly Carried[]): ContentMoves {
  const by = carried.filter(({ carrier }) => carrier && isImport(carrier))
  if (by.length === carried.length) return moves
  return new Map([...moves].filter(([id]) => by.some((part) => part.moves.has(id))))
}

const isKind = <K extends Kind>(entity: Entity, kind: K): entity is EntityOf<K> => entity.kind === kind

/** Each part asks about some kinds, of a step that can change every room of a company. */
const changesByKind = cachedBy((changes: readonly Change[]) =>
  groupBy(changes, (change): Kind => (change.type === 'removed' ? change.before : change.after).kind),
)

const changesOf = ({ changes }: Transition, kind: Kind): readonly Change[] => changesByKind(changes).get(kind) ?? []

export const added = <K extends Kind>(transition: Transition, kind: K): readonly EntityOf<K>[] =>
  changesOf(transition, kind).flatMap((change) =>
    change.type === 'added' && isKind(change.after, kind) ? [change.after] : [],
  )

export const removed = <K extends Kind>(transition: Transition, kind: K): readonly EntityOf<K>[] =>
  changesOf(transition, kind).flatMap((change) =>
    change.type === 'removed' && isKind(change.before, kind) ? [change.before] : [],
  )

export interface Changed<E> {
  readonly before: E
  readonly after: E
  readonly fields: readonly string[]
}

export const changed = <K extends Kind>(transition: Transition, kind: K): readonly Changed<EntityOf<K>>[] =>
  changesOf(transition, kind).flatMap((change) =>
    change.type === 'changed' && isKind(change.before, kind) && isKind(change.after, kind)
      ? [{ before: change.before, after: change.after, fields: change.fields }]
      : [],
  )

/** The operations of a kind, those that say the same but once. */
export function operations<K extends OperationKind>({ to }: Transition, kind: K): readonly OperationOf<K>[] {
  const seen = new Set<string>()
  return to.operations.filter((operation): operation is OperationOf<K> => {
    const { id: _, ...said } = operation
    const key = JSON.stringify(said)
    if (operation.kind !== kind || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The imports of the step that can be carried out; another one, the check names. */
export const importsOf = (transition: Transition): readonly Import[] =>
  importsBetween(transition.was, transition.is, operations(transition, 'importChatData'))

/** The same of upgrades. */
export const upgradesOf = (transition: Transition): readonly Upgrade[] =>
  upgradesBetween(transition.was, transition.is, operations(transition, 'upgradeGroupChat'))

/** Those of the step and of the steps before it. */
export const upgradesUntil = ({ plan, to }: Transition): readonly Upgrade[] =>
  carriersUntil(momentOf(plan, plan.stages.indexOf(to))).filter((one): one is Upgrade => !isImport(one))

/** The operations of each step before the one that leads to a stage. */
export function operationsBefore({ stages }: Plan, to: Stage): readonly (readonly Operation[])[] {
  const at = stages.findIndex(({ id }) => id === to.id)
  return stages.slice(0, at).map(({ operations }) => operations)
}

/** An entity as the step leaves it, else as it was before. */
export const known = <K extends Kind>({ was, is }: Transition, kind: K, id: EntityId): EntityOf<K> | undefined =>
  is.get(kind, id) ?? was.get(kind, id)

export const ids = (entities: readonly (Entity | undefined)[]): readonly EntityId[] =>
  entities.flatMap((entity) => entity?.id ?? [])

export const hostOf = (graph: Graph, { hostedOn }: EntityOf<'chatPool'>): Pool | undefined =>
  graph.get('pool', hostedOn)
