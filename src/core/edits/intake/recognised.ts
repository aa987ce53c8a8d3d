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
import { entityOf } from '#core/model/topology.ts'
import { withRefs } from '../with-refs.ts'
import type { Brought, Detail } from './brought.ts'
import { type Finder, finderBeside, finderIn, foundBy } from './index-of-stage.ts'
import type { Loss } from './losses.ts'
import { matched } from './matched.ts'
import {
  addressSearch,
  categorySearch,
  type Lead,
  mentionSearch,
  searchedFor,
  userPolicySearch,
} from './recognition.ts'
import { isPartOf } from './server-names.ts'

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
  const categoryOf = (id: EntityId) => categories.get(id) ?? stage.topology.category.get(id)
  const referredTo = leadIn(stage)
  const lead: Lead = (key) => ids.get(key) ?? referredTo(key)
  const isMentioned = new Set([...mentioned, ...spare])
  const absent = new Set<Entity>()

  for (const things of inOrder([...entities, ...mentioned, ...spare])) {
    const searched = (thing: Entity) => (isMentioned.has(thing) ? mentionSearch : searchedFor)(thing, lead, categoryOf)
    for (const [thing, found] of matched(things, searched, finders, given)) {
      const known = found?.id ?? (isMentioned.has(thing) ? calledIn(stage, thing.id) : undefined)
      const id = known ?? unusedId(thing.kind, thing.id.slice(thing.kind.length + 1), isTaken)
      ids.set(thing.id, id)
      given.add(id)
      if (thing.kind === 'category') categories.set(id, withRefs(thing, lead) as Category)
      if (isMentioned.has(thing) && !entityOf(stage.topology, id)) absent.add(thing)
    }
  }
  for (const detail of details.filter(isOfContent)) {
    const known = ids.has(detail.id) ? undefined : contentIn(stage, here, detail, lead)
    if (known) ids.set(detail.id, known.id)
  }
  return ledBy(lead, { ...brought, entities, mentioned, spare }, absent, stage)
}

/** What is of one kind together, so that whatever refers to another one comes after it; a category may be in one. */
function inOrder(things: readonly Entity[]): readonly (readonly Entity[])[] {
  const byKind = groupBy(things, ({ kind }) => kind)
  return order.flatMap((kind): readonly (readonly Entity[])[] => {
    const all = byKind.get(kind) ?? []
    return kind === 'category' ? outermostFirst(all as readonly Category[]) : [all]
  })
}

function outermostFirst(categories: readonly Category[]): readonly (readonly Category[])[] {
  const ids = new Set(categories.map(({ id }) => id))
  const outer = categories.filter(({ parent }) => !parent || !ids.has(parent))
  const inner = categories.filter(({ parent }) => parent && ids.has(parent))
  return outer.length === 0 ? [inner] : [outer, ...outermostFirst(inner)]
}

/** What files hold, once it is known what the plan has of it, and what of their mentions the stage lacks. */
function ledBy(lead: Lead, brought: Brought, absent: ReadonlySet<Entity>, stage: Stage): Recognised {
  const { entities, mentioned, details = [], assumed = [], spare = [] } = brought
  const strays: Loss[] = []
  const ledOf = (entity: Entity): Entity => {
    const led = withRefs(entity, (key) => lead(key) ?? left(strays, entity, key))
    const id = lead(entity.id) ?? entity.id
    return { ...withOwnFqdn(led, entityOf(stage.topology, id)), id } as Entity
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

/** Files may call Group Chat by the FQDN of its trusted application pool alone. */
function withOwnFqdn(told: Entity, known: Entity | undefined): Entity {
  if (told.kind !== 'chatPool' || known?.kind !== 'chatPool' || known.fqdn === undefined) return told
  return isSameName(told.fqdn, known.trustedApplicationPool) ? { ...told, fqdn: known.fqdn } : told
}

/** What is certain of what files only mention. */
function withoutGuesses(entity: Entity): Detail {
  const guesses = { name: undefined, fqdn: undefined, generation: undefined }
  return { ...entity, ...guesses } as unknown as Detail
}

const isOfContent = ({ kind }: Detail): boolean => isContentKind(kind)

/** The category or room of a stage of which files tell no more than some lists. */
const contentIn = ({ topology }: Stage, find: Finder, detail: Detail, lead: Lead): Entity | undefined =>
  foundBy(
    find,
    detail.kind,
    searchedFor(detail as Entity, lead, (id) => topology.category.get(id)),
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

/**
 * Leads to what a stage has and files, or a person, only refer to: pools by their FQDN, else by their name or id,
 * categories, and policies of users.
 */
function leadIn(stage: Stage): Lead {
  const find = finderIn(stage)
  const known = new Map<EntityId, EntityId | undefined>()
  function referredTo(key: EntityId): EntityId | undefined {
    const kind = kindOf(key)
    const called = key.slice(kind.length + 1)
    switch (kind) {
      case 'policy':
        return foundBy(find, kind, userPolicySearch(called.slice('tag:'.length)))?.id
      case 'category':
        return categoryCalled(called)?.id
      case 'pool':
      case 'chatPool':
        return foundBy(find, kind, addressSearch(called))?.id ?? calledIn(stage, key)
      default:
        return undefined
    }
  }
  /** By its name in the chat pool that its key names. */
  function categoryCalled(called: string): Entity | undefined {
    const [, pool = '', name = ''] = /^([^\\]*)\\(.*)$/s.exec(called) ?? []
    return foundBy(find, 'category', categorySearch(lead(`chatPool:${pool}`), name))
  }
  const lead: Lead = (key) => {
    if (!known.has(key)) known.set(key, referredTo(key))
    return known.get(key)
  }
  return lead
}

/** The pool or chat pool of a stage that a person means by its name or id, or by a part of its FQDN. */
function calledIn({ topology }: Stage, key: EntityId): EntityId | undefined {
  const kind = kindOf(key)
  if (kind !== 'pool' && kind !== 'chatPool') return undefined
  const called = key.slice(kind.length + 1)
  const all = [...topology[kind].values()] as readonly (Pool | ChatPool)[]
  const named = all.find(({ id, name }) => isSameName(name, called) || isSameName(id, called))
  if (named) return named.id
  const [only, second] = all.filter(({ fqdn }) => fqdn && isPartOf(called, fqdn))
  return second === undefined ? only?.id : undefined
}
