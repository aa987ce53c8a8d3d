import {
  type Entity,
  type EntityId,
  type EntityOf,
  isContent,
  isContentKind,
  type Kind,
  kinds,
} from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf, put, type Topology } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { editStage } from './edit.ts'

/** One thing that joining two entities can mean. */
export interface Relation {
  /** "Host GC-2010 on FE-2010". */
  readonly title: string
  /** The same where what is joined is new, and so moves from nowhere: "Put Room into Ops". */
  readonly titleOfNew: string
  /** The same for a menu of targets: "Host on". */
  readonly verb: string
  readonly apply: (plan: Plan) => Plan
}

interface RelationType<A extends Kind, B extends Kind> {
  readonly from: A
  readonly to: B
  readonly verb: string
  title(a: EntityOf<A>, b: EntityOf<B>): string
  titleOfNew?(a: EntityOf<A>, b: EntityOf<B>): string
  /** What changes, changed. */
  join(a: EntityOf<A>, b: EntityOf<B>, topology: Topology): Entity | readonly Entity[]
  /** Meant when a line is drawn, never when one is dropped on the other. */
  readonly onlyDrawn?: true
  /** Meant also when the second is dropped on the first. */
  readonly bothWays?: true
}

const relation = <A extends Kind, B extends Kind>(type: RelationType<A, B>): RelationType<Kind, Kind> =>
  type as unknown as RelationType<Kind, Kind>

const withSite = <E extends EntityOf<'pool' | 'chatPool' | 'users'>>(entity: E, site: EntityOf<'site'>): E => ({
  ...entity,
  site: site.id,
})

const withoutFields = <E extends Entity>(entity: E, ...fields: readonly (keyof E)[]): E =>
  Object.fromEntries(Object.entries(entity).filter(([name]) => !fields.includes(name as keyof E))) as E

const movesInto = {
  title: (a: { readonly name: string }, b: { readonly name: string }) => `Move ${a.name} to ${b.name}`,
  titleOfNew: (a: { readonly name: string }, b: { readonly name: string }) => `Put ${a.name} into ${b.name}`,
}

/** Everything that a drop, a drawn line, "Host on…" or "Connect…" can mean: one table for all of them. */
const relationTypes: readonly RelationType<Kind, Kind>[] = [
  relation({
    from: 'chatPool',
    to: 'pool',
    verb: 'Host on',
    title: (a, b) => `Host ${a.name} on ${b.name}`,
    join: (a, b) => ({ ...a, hostedOn: b.id }),
  }),
  relation({
    from: 'users',
    to: 'pool',
    verb: 'Home on',
    title: (a, b) => `Home ${a.name} on ${b.name}`,
    // A pool is on premises.
    join: (a, b) => ({ ...withoutFields(a, 'online'), homedOn: b.id }),
  }),
  relation({
    from: 'client',
    to: 'chatPool',
    verb: 'Connect to',
    title: (a, b) => `Connect ${nameOf(a)} to ${b.name}`,
    join: (a, b) => ({ ...a, connectsTo: [...new Set([...(a.connectsTo ?? []), b.id])] }),
  }),
  relation({
    from: 'client',
    to: 'users',
    verb: 'Give to',
    title: (a, b) => `Give ${nameOf(a)} to ${b.name}`,
    join: (a, b) => ({ ...a, users: b.id }),
  }),
  relation({
    from: 'users',
    to: 'policy',
    verb: 'Grant',
    title: (a, b) => `Grant ${b.name} to ${a.name}`,
    join: (a, b) => ({ ...a, policy: b.id }),
    bothWays: true,
  }),
  relation({
    from: 'policy',
    to: 'site',
    verb: 'Apply to',
    title: (a, b) => `Apply ${a.name} to the site ${b.name}`,
    join: (a, b) => ({ ...a, scope: 'site' as const, site: b.id }),
    onlyDrawn: true,
  }),
  relation({
    from: 'category',
    to: 'chatPool',
    verb: 'Move to',
    ...movesInto,
    join: (a, b) => ({ ...withoutFields(a, 'parent'), chatPool: b.id }),
  }),
  relation({
    from: 'category',
    to: 'category',
    verb: 'Put under',
    title: (a, b) => `Put ${a.name} under ${b.name}`,
    join: (a, b) => ({ ...a, parent: b.id }),
    onlyDrawn: true,
  }),
  relation({
    from: 'room',
    to: 'category',
    verb: 'Move to',
    ...movesInto,
    join: (a, b) => ({ ...withoutFields(a, 'chatPool'), category: b.id }),
  }),
  relation({
    from: 'room',
    to: 'category',
    verb: 'Keep on its chat pool, in',
    title: (a, b) => `Keep ${a.name} on its chat pool, but in ${b.name}`,
    join: (a, b, topology) => ({ ...a, ...ownChatPool(a, topology), category: b.id }),
    onlyDrawn: true,
  }),
  relation({
    from: 'room',
    to: 'chatPool',
    verb: 'Move to',
    ...movesInto,
    join: (a, b) => ({ ...withoutFields(a, 'category'), chatPool: b.id }),
  }),
  relation({
    from: 'addIn',
    to: 'chatPool',
    verb: 'Register on',
    title: (a, b) => `Register ${a.name} on ${b.name}`,
    join: (a, b) => ({ ...a, chatPool: b.id }),
  }),
  relation({
    from: 'room',
    to: 'addIn',
    verb: 'Use',
    title: (a, b) => `Use ${b.name} in ${a.name}`,
    // An add-in of no chat pool is registered on that of the room.
    join: (a, b, topology) => [{ ...a, addIn: b.id }, b.chatPool ? b : { ...b, ...ownChatPool(a, topology) }],
    bothWays: true,
  }),
  relation({
    from: 'pool',
    to: 'site',
    verb: 'Place in',
    title: (a, b) => `Place ${a.name} in ${b.name}`,
    join: withSite,
  }),
  relation({
    from: 'chatPool',
    to: 'site',
    verb: 'Place in',
    title: (a, b) => `Place ${a.name} in ${b.name}`,
    join: withSite,
  }),
  relation({
    from: 'users',
    to: 'site',
    verb: 'Place in',
    title: (a, b) => `Place ${a.name} in ${b.name}`,
    join: withSite,
    onlyDrawn: true,
  }),
]

const ownChatPool = (room: EntityOf<'room'>, topology: Topology) => {
  const chatPool = room.chatPool ?? graphOf(topology).get('category', room.category)?.chatPool
  return chatPool ? { chatPool } : {}
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
  const edit = (topology: Topology): Topology => {
    const [one, other] = [entityOf(topology, a.id), entityOf(topology, b.id)]
    return one && other ? put(topology, [type.join(one, other, topology)].flat()) : topology
  }
  const title = type.title(a, b)
  return {
    title,
    titleOfNew: type.titleOfNew?.(a, b) ?? title,
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
