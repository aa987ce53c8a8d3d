import { fromPages } from '#core/model/base/from-pages.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { addAll } from '#core/model/base/many.ts'
import { once } from '#core/model/base/once.ts'
import { type Result, resultOf } from '#core/model/base/result.ts'
import type { Page } from '#core/model/base/shared-map.ts'
import type { Entity, EntityId, Kind } from '#core/model/entity.ts'
import { type Cache, type Cached, cachedValue, isTrueOf, keep, knownValue } from '#core/model/memory/cached.ts'
import { hasSameItems } from '#core/model/memory/dependency.ts'
import { evaluated, evaluateEach, evaluations, nothing } from '#core/model/memory/evaluate.ts'
import { type Footprint, footprint } from '#core/model/memory/footprint.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { type Snapshot, snapshotAt } from '#core/model/memory/snapshot.ts'
import { trackedMoment } from '#core/model/memory/tracked-moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { StageRule } from '#core/model/rule/rule.ts'
import type { Table } from '#core/model/topology.ts'

type Problems = readonly Problem[]

/** What a rule says of one stage, or why it could not tell. */
type Answer = Result<Problems, string>
/** A speculative plan, one that is only tried, is answered from the caches and displaces nothing in them. */
type Ask = (rule: StageRule, plan: Plan, index: number, speculative: boolean) => Answer

export interface Answers {
  readonly ask: Ask
  /** Finds an answer, a little with each step, so that something else can come between. */
  readonly inParts: (rule: StageRule, plan: Plan, index: number) => InParts<unknown>
}

/** Asks rules about stages; answers are cached, and given again where the rule would say the same. */
export function cacheAnswers(): Answers {
  const byRule = once((rule: StageRule) => {
    const read = footprint()
    return cachedByWholes(rule.each === undefined ? judgeWhole(rule, read) : judgeEach(rule, read), read)
  })
  return {
    ask: (rule, plan, index, speculative) => {
      const [{ last, found }, snapshot] = [byRule(rule), snapshotAt(plan, index)]
      return resultOf(() => last(snapshot) ?? atOnce(found(snapshot, { speculative }, 2 * plan.stages.length)))
    },
    inParts: function* (rule, plan, index) {
      const [{ last, found }, snapshot] = [byRule(rule), snapshotAt(plan, index)]
      return last(snapshot) ?? (yield* found(snapshot, { speculative: false, isInSteps: true }, 2 * plan.stages.length))
    },
  }
}

interface Asking {
  readonly speculative: boolean
  /** Something else may come between; where nothing may, there is one step, as many short ones are dear. */
  readonly isInSteps?: boolean
}

/** What a rule says of a stage. */
type Judge = (snapshot: Snapshot, asking: Asking) => InParts<Problems>

/**
 * Caches the answers for whole stages by the tables that the rule has read, which are few to compare. Only where one
 * of them is another are the finer dependencies looked at. A crash is not cached.
 */
function cachedByWholes(judge: Judge, read: Footprint) {
  const cache: Cache<Problems> = { entries: [] }
  /** By the place of a stage what was said there last: most edits leave it so. */
  const latest = new Map<number, Cached<Problems>>()
  return {
    /** What was said there last, where that is still true. */
    last(snapshot: Snapshot): Problems | undefined {
      const own = latest.get(snapshot.index)
      return own && isTrueOf(own, snapshot) ? own.value : undefined
    },
    *found(snapshot: Snapshot, asking: Asking, size: number): InParts<Problems> {
      const known = knownValue(cache, snapshot)
      const found = known ?? { value: kept(yield* judge(snapshot, asking)), dependencies: read.wholesOf(snapshot) }
      if (!asking.speculative) {
        keep(cache, found, size)
        latest.set(snapshot.index, found)
      }
      return found.value
    },
  }

  /** The same problems are the same list, in whichever stage. */
  function kept(problems: Problems): Problems {
    return cache.entries.find(({ value }) => hasSameItems(value, problems))?.value ?? problems
  }
}

function judgeWhole(rule: Extract<StageRule, { each?: undefined }>, read: Footprint): Judge {
  const cache: Cache<Problems> = { entries: [] }
  const checkAt = (at: Moment): Problems => listOf(rule.check(at))
  return function* judge(snapshot, asking) {
    const evaluate = () => evaluatedFor(read, checkAt, trackedMoment(snapshot), undefined)
    return cachedValue(cache, snapshot, evaluate, asking)
  }
}

/**
 * What a rule says of one entity. There is one only where the rule had to read something beyond the entity, or found a
 * problem: of a page without such entities nothing is looked at again.
 */
interface EntityCache extends Cache<Problems> {
  readonly entity: Entity
}

/** What a rule says of one entity, and of all of a page where that is something, or it has read something else. */
interface Evaluator {
  one(entity: Entity): Cached<Problems>
  each(entities: Iterable<Entity>, tell: (entity: Entity, found: Cached<Problems>) => void): void
}
type EntityPage = Page<EntityId, Entity>

/** The caches of the entities of a table, which are made once: a page at a time, or in steps of a small table an entity at a time. */
function cachesByPage() {
  const byEntity = new WeakMap<Entity, EntityCache>()
  const byPage = new WeakMap<EntityPage, readonly EntityCache[]>()
  const gathered = fromPages<EntityCache>()
  const added = (entity: Entity, first: Cached<Problems>): EntityCache => {
    const cache = { entity, entries: [first] }
    byEntity.set(entity, cache)
    return cache
  }
  const cacheOf = (entity: Entity, { one }: Evaluator): readonly EntityCache[] => {
    const there = byEntity.get(entity)
    if (there) return [there]
    const first = one(entity)
    return first === nothing ? none : [added(entity, first)]
  }
  const ofNewPage = (page: EntityPage, { each }: Evaluator): readonly EntityCache[] => {
    const caches: EntityCache[] = []
    each(page.values(), (entity, found) => caches.push(added(entity, found)))
    return caches
  }
  function* ofEach(page: EntityPage, evaluator: Evaluator): InParts<readonly EntityCache[]> {
    const caches: EntityCache[] = []
    for (const entity of page.values()) {
      caches.push(...cacheOf(entity, evaluator))
      yield
    }
    return caches
  }
  const ofPage = (page: EntityPage, evaluator: Evaluator, isKnown: boolean): readonly EntityCache[] => {
    const there = byPage.get(page)
    if (there) return there
    const caches = isKnown ? [...page.values()].flatMap((one) => cacheOf(one, evaluator)) : ofNewPage(page, evaluator)
    if (caches.length > 0) byPage.set(page, caches)
    return caches
  }
  return (table: Table, evaluator: Evaluator, asking: Asking): InParts<readonly EntityCache[]> => {
    const of = asking.isInSteps && table.size <= few ? ofEach : ofPage
    return gathered(table, (page, isKnown) => of(page as EntityPage, evaluator, isKnown), asking.speculative)
  }
}

/** Of so few entities each may be about much. */
const few = 1_000

/** So many of which all is known are looked at in one step. */
const together = 500

function judgeEach(rule: Exclude<StageRule, { each?: undefined }>, read: Footprint): Judge {
  // The kind of `each` and the entity that `check` takes belong together by the type of EachRule.
  const check = rule.check.bind(rule) as (entity: Entity, at: Moment) => Iterable<Problem>
  const kinds: readonly Kind[] = typeof rule.each === 'string' ? [rule.each] : rule.each
  const byKind = kinds.map((kind) => ({ kind, cachesIn: cachesByPage() }))
  const checkAt = (at: Moment, entity: Entity): Problems => listOf(check(entity, at))
  return function* judge(snapshot, asking) {
    const at = trackedMoment(snapshot)
    const one = (entity: Entity) => evaluatedFor(read, checkAt, at, entity)
    const each: Evaluator['each'] = (entities, tell) =>
      evaluateEach(checkAt, at, entities, (entity, found) => {
        found.dependencies.forEach(read.add)
        tell(entity, found)
      })
    const problems: Problem[] = []
    let [looked, known] = [0, evaluations()]
    for (const { kind, cachesIn } of byKind) {
      const table = snapshot.topology[kind]
      read.add({ of: 'table', offset: 0, kind, table })
      for (const cache of yield* cachesIn(table, { one, each }, asking)) {
        const value = cachedValue(cache, snapshot, one, asking, cache.entity)
        addAll(problems, value)
        if (!asking.isInSteps || (++looked % together !== 0 && known === evaluations())) continue
        yield
        known = evaluations()
      }
    }
    return problems
  }
}

/** What a rule says, which is noted in its footprint. */
function evaluatedFor<T>(
  read: Footprint,
  compute: (at: Moment, of: T) => Problems,
  at: Moment,
  of: T,
): Cached<Problems> {
  const found = evaluated(compute, at, of)
  if (found !== nothing) found.dependencies.forEach(read.add)
  return found
}

function listOf(found: Iterable<Problem>): Problems {
  if (Array.isArray(found)) return found.length === 0 ? none : (found as Problems)
  let problems: Problem[] | undefined
  for (const problem of found) {
    problems ??= []
    problems.push(problem)
  }
  return problems ?? none
}

const none = nothing.value
