import {
  type Entity,
  type EntityId,
  type EntityOf,
  isContent,
  isContentKind,
  type Kind,
  kinds,
  type Users,
} from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf, put, type Topology } from '#core/model/topology.ts'
import { counted } from '#core/model/words.ts'
import { editStage } from './edit.ts'
import { type RelationType, relationTypes } from './relation-types.ts'

/** One thing that joining two entities can mean. */
export interface Relation {
  /** "Host GC-2010 on FE-2010". */
  readonly title: string
  /** The same where what is joined is new, and so moves from nowhere: "Put Room into Ops". */
  readonly titleOfNew: string
  /** The same for a menu of targets: "Host on". */
  readonly verb: string
  readonly apply: (plan: Plan) => Plan
  /** The same for several user groups at once, where it is about users: "Home 14 user groups on FE-2013". */
  readonly ofAll?: (users: readonly Users[]) => Relation
}

/** How two entities came together: by dropping one on the other, or by a line drawn between them. */
export type RelationTrigger = 'drop' | 'line'

/** What joining two entities of a stage can mean, the likeliest first: a line has no direction, a drop has one. */
export function relationsBetween(
  plan: Plan,
  stage: StageId,
  a: Entity,
  b: Entity,
  by: RelationTrigger,
): readonly Relation[] {
  const joined = relationTypes.flatMap((type) => {
    if (by === 'drop' && type.onlyDrawn) return []
    if (joins(type, a, b)) return [relationOf(type, stage, a, b)]
    return joins(type, b, a) && (by === 'line' || type.bothWays) ? [relationOf(type, stage, b, a)] : []
  })
  const expected = by === 'line' ? expectedInteraction(plan, stage, a, b) : undefined
  return expected ? [...joined, expected] : joined
}

/** All of a stage, or of some kinds in it, that an entity can be joined to. */
export function* partnersOf(
  plan: Plan,
  stage: StageId,
  entity: Entity,
  by: RelationTrigger,
  only: readonly Kind[] = kinds,
): Generator<Entity> {
  const topology = stageOf(plan, stage)?.topology
  if (!topology) return
  for (const kind of only) {
    if (!mayJoin(entity.kind, kind)) continue
    for (const one of graphOf(topology).all(kind)) {
      if (relationsBetween(plan, stage, entity, one, by).length > 0) yield one
    }
  }
}

/** Whether it is worth asking about each of a kind: there can be many thousands. */
const mayJoin = (one: Kind, other: Kind): boolean =>
  relationTypes.some(({ from, to }) => (from === one && to === other) || (from === other && to === one)) ||
  (isContentKind(one) && isContentKind(other))

/** The kinds that an entity of this kind can be dropped on. */
export const dropKinds = (kind: Kind): ReadonlySet<Kind> =>
  new Set(
    relationTypes.flatMap(({ from, to, onlyDrawn, bothWays }) => {
      if (from === kind && !onlyDrawn) return [to]
      return to === kind && bothWays ? [from] : []
    }),
  )

const joins = (type: RelationType<Kind, Kind>, a: Entity, b: Entity): boolean =>
  type.from === a.kind && type.to === b.kind && a.id !== b.id

function relationOf(type: RelationType<Kind, Kind>, stage: StageId, a: Entity, b: Entity): Relation {
  const one = joining(type, stage, [a], a, b)
  if (a.kind !== 'users') return one
  const named = (count: number): Entity => ({ ...a, name: counted(count, 'user group') })
  return { ...one, ofAll: (users) => joining(type, stage, users, users.length === 1 ? a : named(users.length), b) }
}

/** Joins all of some entities to another one, said of the one that is named. */
function joining(
  type: RelationType<Kind, Kind>,
  stage: StageId,
  entities: readonly Entity[],
  named: Entity,
  target: Entity,
): Relation {
  const edit = (topology: Topology): Topology =>
    entities.reduce((before, { id }) => {
      const [one, other] = [entityOf(before, id), entityOf(before, target.id)]
      return one && other ? put(before, [type.join(one, other, before)].flat()) : before
    }, topology)
  const title = type.title(named, target)
  return {
    title,
    titleOfNew: type.titleOfNew?.(named, target) ?? title,
    verb: type.verb,
    apply: (plan) => editStage(plan, stage, edit),
  }
}

/** The verb of an expected interaction. */
export const expects = 'Expect to interact with'

/** Expecting two categories, rooms or add-ins to interact; nothing where that is expected already. */
export function expectedInteraction(plan: Plan, stage: StageId, a: Entity, b: Entity): Relation | undefined {
  if (!isContent(a) || !isContent(b) || a.id === b.id || isExpected(plan, stage, a.id, b.id)) return undefined
  const title = `Expect ${a.name} and ${b.name} to interact`
  return {
    title,
    titleOfNew: title,
    verb: expects,
    apply: (before) => {
      const id = newId(before, 'interaction', `${a.name}-${b.name}`)
      return editStage(before, stage, (topology) =>
        put(topology, [{ id, kind: 'interaction', from: a.id, to: b.id } satisfies EntityOf<'interaction'>]),
      )
    },
  }
}

function isExpected(plan: Plan, stage: StageId, a: EntityId, b: EntityId): boolean {
  const topology = stageOf(plan, stage)?.topology
  return [...(topology?.interaction.values() ?? [])].some(
    ({ from, to }) => (from === a && to === b) || (from === b && to === a),
  )
}
