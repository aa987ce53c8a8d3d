import type { Entity, EntityOf, Generation, Kind, Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { OperationKind } from '#core/model/plan.ts'
import { type Move, movesBetween } from './moves.ts'
import { operationsIn } from './step-operations.ts'

/** The pools of one generation in a stage. */
export const poolsOf = (graph: Graph, generation: Generation): readonly Pool[] =>
  graph.all('pool').filter((pool) => pool.generation === generation)

/** The stages before, nearest first. */
export const earlier = ({ before }: Moment): readonly Moment[] => (before ? [before, ...earlier(before)] : [])

/** The stages after, nearest first. */
export const later = ({ after }: Moment): readonly Moment[] => (after ? [after, ...later(after)] : [])

/** Whether the step that leads to this stage brings the entity. */
export const isNew = ({ before }: Moment, entity: Entity): boolean =>
  before !== undefined && before.graph.find(entity.id) === undefined

/** The entities of one kind that the step takes away. */
export const removedIn = <K extends Kind>({ before, graph }: Moment, kind: K): readonly EntityOf<K>[] =>
  before?.graph.all(kind).filter(({ id }) => !graph.get(kind, id)) ?? []

/** Whether the step that leads to this stage has an operation of that kind. */
export const hasOperation = (at: Moment, kind: OperationKind): boolean => operationsIn(at, kind).length > 0

/** The moves of users in the step that leads to this stage. */
export const movesIn = (at: Moment): readonly Move[] => (at.before ? movesBetween(at.before.graph, at.graph) : [])
