import { fromPages } from '#core/model/base/from-pages.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { once } from '#core/model/base/once.ts'
import { type Result, resultOf } from '#core/model/base/result.ts'
import type { Page } from '#core/model/base/shared-map.ts'
import type { Entity, EntityId, Kind } from '#core/model/entity.ts'
import { type Cache, type Cached, cachedValue } from '#core/model/memory/cached.ts'
import { evaluatorOf } from '#core/model/memory/evaluate.ts'
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
  /** Does of an answer what can be done beforehand, a little with each step, so that something else can come between. */
  readonly inParts: (rule: StageRule, plan: Plan, index: number) => Iterable<unknown>
}

/** Asks rules about stages; answers are cached, and given again where the rule would say the same. */
export function cacheAnswers(): Answers {
  const byRule = once((rule: StageRule) => {
    const read = footprint()
    const judge = rule.each === undefined ? judgeWhole(rule, read) : judgeEach(rule, read)
    return { judge, answer: cachedByWholes(judge, read) }
  })
  return {
    ask: (rule, plan, index, speculative) => resultOf(() => byRule(rule).answer(plan, index, speculative)),
    inParts: (rule, plan, index) => byRule(rule).judge.inParts?.(snapshotAt(plan, index)) ?? none,
  }
}

/**
 * Caches the answers for whole stages by the tables that the rule has read, which are few to compare. Only where one
 * of them is another are the finer dependencies looked at. A crash is not cached.
 */
function cachedByWholes(judge: Judge, read: Footprint): (plan: Plan, index: number, speculative: boolean) => Problems {
  const cache: Cache<Problems> = { entries: [] }
  return (plan, index, speculative) => {
    const snapshot = snapshotAt(plan, index)
    const evaluate = (): Cached<Problems> => {
      const value = judge.whole(snapshot, speculative)
      return { value, dependencies: read.wholesOf(snapshot) }
    }
    return cachedValue(cache, snapshot, evaluate, { size: 2 * plan.stages.length, speculative })
  }
}

interface Judge {
  whole(snapshot: Snapshot, speculative: boolean): Problems
  inParts?(snapshot: Snapshot): Iterable<unknown>
}

function judgeWhole(rule: Extract<StageRule, { each?: undefined }>, read: Footprint): Judge {
  const cache: Cache<Problems> = { entries: [] }
  return {
    whole: (snapshot, speculative) => {
      const evaluate = evaluatorOf(snapshot, trackedMoment, read.add)
      return cachedValue(cache, snapshot, () => evaluate((at) => listOf(rule.check(at))), { speculative })
    },
  }
}

/**
 * What a rule says of one entity. There is one only where the rule had to read something beyond the entity, or found a
 * problem: of a page without such entities nothing is looked at again.
 */
interface EntityCache extends Cache<Problems> {
  readonly entity: Entity
}

type Evaluate = (entity: Entity) => Cached<Problems>
type EntityPage = Page<EntityId, Entity>

/** The caches of the entities of a table, which are made once: a page at a time, or of a small table an entity at a time. */
function cachesByPage() {
  const byEntity = new WeakMap<Entity, EntityCache>()
  const byPage = new WeakMap<EntityPage, readonly EntityCache[]>()
  const gathered = fromPages<EntityCache>()
  let isAny = false
  const cacheOf = (entity: Entity, evaluate: Evaluate): EntityCache | undefined => {
    const there = isAny ? byEntity.get(entity) : undefined
    if (there) return there
    const first = evaluate(entity)
    if (first.value.length === 0 && first.dependencies.length === 0) return undefined
    const cache = { entity, entries: [first] }
    byEntity.set(entity, cache)
    isAny = true
    return cache
  }
  function* ofPage(page: EntityPage, evaluate: Evaluate, isSmall: boolean): InParts<readonly EntityCache[]> {
    const there = isAny ? byPage.get(page) : undefined
    if (there) return there
    const caches: EntityCache[] = []
    for (const entity of page.values()) {
      const cache = cacheOf(entity, evaluate)
      if (cache) caches.push(cache)
      if (isSmall) yield
    }
    if (!isSmall) yield
    if (caches.length > 0) byPage.set(page, caches)
    return caches
  }
  return (table: Table, evaluate: Evaluate, speculative: boolean): InParts<readonly EntityCache[]> =>
    gathered(table, (page) => ofPage(page as EntityPage, evaluate, table.size <= few), speculative)
}

/** Of so few entities each may be about much. */
const few = 1_000

function judgeEach(rule: Exclude<StageRule, { each?: undefined }>, read: Footprint): Judge {
  // The kind of `each` and the entity that `check` takes belong together by the type of EachRule.
  const check = rule.check.bind(rule) as (entity: Entity, at: Moment) => Iterable<Problem>
  const kinds: readonly Kind[] = typeof rule.each === 'string' ? [rule.each] : rule.each
  const byKind = kinds.map((kind) => ({ kind, cachesIn: cachesByPage() }))
  const checkAt = (at: Moment, entity: Entity): Problems => listOf(check(entity, at))
  const evaluateIn = (snapshot: Snapshot): Evaluate => {
    const evaluate = evaluatorOf(snapshot, trackedMoment, read.add)
    return (entity) => evaluate(checkAt, entity)
  }
  return {
    whole: (snapshot, speculative) => {
      const evaluate = evaluateIn(snapshot)
      const keeping = { speculative }
      const problems: Problem[] = []
      for (const { kind, cachesIn } of byKind) {
        const table = snapshot.topology[kind]
        read.add({ of: 'table', offset: 0, kind, table })
        for (const cache of atOnce(cachesIn(table, evaluate, speculative))) {
          problems.push(...cachedValue(cache, snapshot, () => evaluate(cache.entity), keeping))
        }
      }
      return problems
    },
    *inParts(snapshot) {
      const evaluate = evaluateIn(snapshot)
      for (const { kind, cachesIn } of byKind) yield* cachesIn(snapshot.topology[kind], evaluate, false)
    },
  }
}

function listOf(found: Iterable<Problem>): Problems {
  const problems = Array.isArray(found) ? (found as Problems) : [...found]
  return problems.length === 0 ? none : problems
}

const none: readonly never[] = []
