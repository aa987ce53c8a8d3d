import { groupBy } from '#core/model/base/group-by.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import {
  type Category,
  type ChatPool,
  type Entity,
  type EntityId,
  isContentKind,
  type Kind,
  kindOf,
  type Pool,
} from '#core/model/entity.ts'
import { unusedId } from '#core/model/ids.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import { entityOf, type Topology } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { withRefs } from '../with-refs.ts'
import type { Brought, Detail } from './brought.ts'
import { type Finder, finderBeside, finderIn } from './index-of-stage.ts'
import type { Loss } from './losses.ts'
import { addressSearch, mentionSearch, searchedFor } from './recognition.ts'
import { isPartOf } from './server-names.ts'

/** Leads from a natural key to the entity of the plan. */
export type Lead = (key: EntityId) => EntityId | undefined

export interface Recognised {
  /** With the ids of the plan, also in their references. */
  readonly entities: readonly Entity[]
  /** What is said of others that the stage has, which files only mention or tell parts of. */
  readonly more: readonly Detail[]
  /** What is taken for what nobody tells, by the id of what is new. */
  readonly assumed: ReadonlyMap<EntityId, Detail>
  /** What is new only where something new is in it. */
  readonly spare: readonly Entity[]
  /** Whatever the files speak of, so that it is not gone. */
  readonly spoken: ReadonlySet<EntityId>
  readonly lead: Lead
  readonly losses: readonly Loss[]
}

/** So that whatever refers to another one comes after it. */
const order: readonly Kind[] = ['pool', 'chatPool', 'site', 'policy', 'category', 'addIn', 'users', 'room']

/** Gives what files hold the ids that the plan has for it, and to what is new unused ones. */
export function recognised(plan: Plan, stage: Stage, brought: Brought): Recognised {
  const { entities, mentioned, spare } = withoutRepeats(brought)
  const { details = [] } = brought
  const here = finderIn(stage)
  const finders = [here, finderBeside(plan, stage)]
  const ids = new Map<EntityId, EntityId>()
  const given = new Set<EntityId>()
  const isTaken = (id: EntityId) => given.has(id) || plan.stages.some(({ topology }) => entityOf(topology, id))
  const categories = new Map<EntityId, Category>()
  const lead: Lead = (key) => ids.get(key) ?? referredTo(stage, here, key)
  const isMentioned = new Set([...mentioned, ...spare])
  const absent = new Set<Entity>()

  const byKind = groupBy([...entities, ...mentioned, ...spare], ({ kind }) => kind)
  for (const entity of order.flatMap((kind) => byKind.get(kind) ?? [])) {
    const led = withRefs(entity, lead)
    const categoryOf = (id: EntityId) => categories.get(id) ?? stage.topology.category.get(id)
    const searched = isMentioned.has(entity) ? mentionSearch(led, categoryOf) : searchedFor(led, categoryOf)
    const known =
      likeliest(
        finders.flatMap((find) => find(entity.kind, searched)).filter((one) => !given.has(one.id)),
        entity,
      ) ?? (isMentioned.has(entity) ? calledIn(stage, here, entity.id) : undefined)
    const id = known?.id ?? unusedId(entity.kind, entity.id.slice(entity.kind.length + 1), isTaken)
    ids.set(entity.id, id)
    given.add(id)
    if (led.kind === 'category') categories.set(id, { ...led, id: id as Category['id'] })
    if (isMentioned.has(entity) && !entityOf(stage.topology, id)) absent.add(entity)
  }
  for (const detail of details.filter(isOfContent)) {
    const [known] = ids.has(detail.id) ? [] : contentIn(stage, here, detail, lead)
    if (known) ids.set(detail.id, known.id)
  }
  return ledBy(lead, { ...brought, entities, mentioned, spare }, absent, stage)
}

/** What files hold, once it is known what the plan has of it, and what of their mentions the stage lacks. */
function ledBy(lead: Lead, brought: Brought, absent: ReadonlySet<Entity>, stage: Stage): Recognised {
  const { entities, mentioned, details = [], assumed = [], spare = [] } = brought
  const strays: Loss[] = []
  const ledOf = (entity: Entity): Entity => {
    const led = withRefs(entity, (key) => lead(key) ?? left(strays, entity, key))
    return { ...led, id: lead(entity.id) ?? entity.id } as Entity
  }
  const isAbsent = (entity: Entity) => absent.has(entity)
  const made = mentioned.filter(isAbsent)
  const known = mentioned.filter((entity) => !isAbsent(entity)).map(withoutGuesses)
  const { more, lost } = ledDetails([...known, ...details], stage, lead)
  const led = [...entities, ...made].map(ledOf)
  return {
    entities: led,
    more,
    assumed: new Map(assumed.flatMap((one) => assumedOf(one, lead))),
    spare: spare.filter(isAbsent).map(ledOf),
    spoken: spokenOf(brought, lead),
    lead,
    losses: [
      ...made.map((entity): Loss => ({ type: 'mentioned', entity })),
      ...strays,
      ...lost.map(
        (one): Loss =>
          isOfContent(one) ? { type: 'unlisted', entity: one as Entity } : { type: 'detail', id: one.id },
      ),
    ],
  }
}

/** What is certain of what files only mention. */
function withoutGuesses(entity: Entity): Detail {
  const guesses = { name: undefined, fqdn: undefined, generation: undefined }
  return { ...entity, ...guesses } as unknown as Detail
}

const isOfContent = ({ kind }: Detail): boolean => isContentKind(kind)

/** The category or room of a stage of which files tell no more than some lists. */
const contentIn = (stage: Stage, find: Finder, detail: Detail, lead: Lead): readonly Entity[] =>
  find(
    detail.kind,
    searchedFor(withRefs(detail as Entity, lead), (id) => stage.topology.category.get(id)),
  )

/** What files tell of content beside where it is, by which it was found. */
function withoutPlace(detail: Detail): Detail {
  return isOfContent(detail)
    ? ({ ...detail, name: undefined, chatPool: undefined, category: undefined, parent: undefined } as unknown as Detail)
    : detail
}

/** What is said of something that the stage has, and of what it has not. */
function ledDetails(details: readonly Detail[], { topology }: Stage, lead: Lead) {
  const more = details.flatMap((detail): readonly Detail[] => {
    const id = lead(detail.id)
    if (id === undefined || !entityOf(topology, id)) return []
    return [{ ...withRefs(withoutPlace(detail) as Entity, lead), id } as Detail]
  })
  const known = new Set(details.filter(({ id }) => lead(id) !== undefined).map(nameInKey))
  return { more, lost: details.filter((detail) => !known.has(nameInKey(detail))) }
}

function assumedOf(detail: Detail, lead: Lead): readonly (readonly [EntityId, Detail])[] {
  const id = lead(detail.id)
  return id === undefined ? [] : [[id, { ...withRefs(detail as Entity, lead), id } as Detail]]
}

/** A computer may be of a pool or a chat pool of one name. */
const nameInKey = (detail: Detail): string =>
  isOfContent(detail) ? detail.id : detail.id.slice(detail.kind.length + 1)

function spokenOf(
  { entities, mentioned, details = [], spare = [], named = [] }: Brought,
  lead: Lead,
): ReadonlySet<EntityId> {
  const all = [...entities, ...mentioned, ...details, ...spare]
  const keys = [
    ...all.map(({ id }) => id),
    ...all.flatMap((one) => refsOf(one as Entity).map(({ to }) => to)),
    ...named,
  ]
  return new Set(keys.flatMap((key) => lead(key) ?? []))
}

/** Of one thing the first entity, and of what is listed no mention. */
function withoutRepeats({ entities, mentioned, spare = [] }: Brought) {
  const seen = new Set<EntityId>()
  const isFirst = ({ id }: Entity) => !seen.has(id) && seen.add(id) !== undefined
  return { entities: entities.filter(isFirst), mentioned: mentioned.filter(isFirst), spare: spare.filter(isFirst) }
}

function left(strays: Loss[], entity: Entity, to: EntityId): undefined {
  strays.push({ type: 'stray', entity, to })
}

/** Leads to what a stage has. */
export function leadIn(stage: Stage): Lead {
  const find = finderIn(stage)
  return (key) => referredTo(stage, find, key)
}

/** What the stage has and files, or a person, only refer to: pools by their FQDN, else by their name or id, categories, and policies of users. */
function referredTo(stage: Stage, find: Finder, key: EntityId): EntityId | undefined {
  const { topology } = stage
  const kind = kindOf(key)
  if (kind === 'policy') return policyOfUsers(topology, key)
  if (kind === 'category') return categoryIn(stage, find, key)
  if (kind !== 'pool' && kind !== 'chatPool') return undefined
  const called = key.slice(kind.length + 1)
  const [found] = find(kind, addressSearch(called))
  const known = [...topology[kind].values()] as readonly (Pool | ChatPool)[]
  const named = found ?? known.find(({ id, name }) => isSameName(name, called) || id.toLowerCase() === called)
  if (named) return named.id
  const [only, second] = known.filter(({ fqdn }) => fqdn && isPartOf(called, fqdn))
  return second === undefined ? only?.id : undefined
}

/** A category by its name in the chat pool that its key names. */
function categoryIn(stage: Stage, find: Finder, key: EntityId): EntityId | undefined {
  const [, pool = '', name = ''] = /^category:([^\\]*)\\(.*)$/s.exec(key) ?? []
  const chatPool = referredTo(stage, find, `chatPool:${pool}`)
  const categories = [...stage.topology.category.values()]
  return categories.find((one) => one.chatPool === chatPool && isSameName(one.name, name))?.id
}

function calledIn(stage: Stage, find: Finder, key: EntityId): Entity | undefined {
  const id = referredTo(stage, find, key)
  return id && entityOf(stage.topology, id)
}

function policyOfUsers({ policy }: Topology, key: EntityId): EntityId | undefined {
  const name = key.slice('policy:tag:'.length)
  return [...policy.values()].find((one) => one.scope === 'user' && isSameName(one.name, name))?.id
}

/** Of several that it can be, the one of its name. */
export const likeliest = <E extends Entity>(known: readonly E[], entity: Entity): E | undefined =>
  known.find((one) => isSameName(nameOf(one), nameOf(entity))) ?? known[0]
