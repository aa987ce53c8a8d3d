import { attempt, type Result } from '#core/model/base/result.ts'
import type { Page } from '#core/model/base/shared-map.ts'
import type { Entity, EntityId, Kind } from '#core/model/entity.ts'
import type { Fact } from '#core/model/memory/facts.ts'
import {
  isSameLook,
  type Look,
  lookUp,
  type Moment,
  type WatchedMoment,
  type What,
  watchedMoment,
} from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { StageRule } from '#core/model/rule/rule.ts'
import { emptyTopology, type Table } from '#core/model/topology.ts'

/** What a rule says of one stage, or why it could not tell. */
type Answer = Result<readonly Problem[], string>
/** A plan that is only tried is told from what is remembered, and leaves nothing behind. */
export type Ask = (rule: StageRule, plan: Plan, index: number, isTried: boolean) => Answer

/** Asks rules about stages; what one said is remembered, and given again where it would say the same. */
export function rememberAnswers(): Ask {
  const memory = new Map<StageRule, ReturnType<typeof remembering>>()
  return (rule, plan, index, isTried) => {
    const ask = memory.get(rule) ?? remembering(rule)
    memory.set(rule, ask)
    return ask(plan, index, isTried)
  }
}

interface Remembered {
  readonly answer: Answer
  /** The tables, and what else there is as a whole, in which it looked. */
  readonly wholes: readonly Whole[]
}

interface Whole {
  readonly offset: number
  readonly what: What
  readonly found: unknown
}

/**
 * Gives a rule's answer again where all the tables are the same in which the rule has ever looked. Where one is
 * another, the rule is asked again about just those entities for which something is different that it had read.
 */
function remembering(rule: StageRule): (plan: Plan, index: number, isTried: boolean) => Answer {
  const looked = placesLooked()
  const judge = rule.each === undefined ? judgeWhole(rule) : judgeEach(rule)
  let known: readonly Remembered[] = []
  return (plan, index, isTried) => {
    const same = known.find(({ wholes }) =>
      wholes.every(({ offset, what, found }) => lookUp(plan, index + offset, what) === found),
    )
    const latest = same ?? {
      answer: attempt(() => judge(plan, index, looked.note, isTried)),
      wholes: looked.places().map(({ offset, what }) => ({ offset, what, found: lookUp(plan, index + offset, what) })),
    }
    const limit = 2 * plan.stages.length
    if (!isTried && latest !== known[0]) known = [latest, ...known.filter((other) => other !== latest)].slice(0, limit)
    return latest.answer
  }
}

type Note = (look: Look) => void
type Judge = (plan: Plan, index: number, note: Note, isTried: boolean) => readonly Problem[]

/** Where a rule has looked so far, itself or through facts. */
function placesLooked(): { note: Note; places(): readonly Omit<Whole, 'found'>[] } {
  const places = new Map<string, Omit<Whole, 'found'>>()
  const facts = new Map<Fact, Set<number>>()
  const add = (offset: number, what: What) => places.set(`${offset} ${what}`, { offset, what })
  return {
    note: (look) => {
      if (!('read' in look)) add(look.offset, look.what)
      else if (look.read.of !== 'fact') add(look.offset, look.read.kind)
      else facts.set(look.read.fact, (facts.get(look.read.fact) ?? new Set()).add(look.offset))
    },
    places: () => {
      for (const [fact, offsets] of facts) for (const kind of fact.kinds) for (const at of offsets) add(at, kind)
      return [...places.values()]
    },
  }
}

/** What was said of one thing, each time with what was looked at. */
interface Said {
  readonly problems: readonly Problem[]
  readonly looks: readonly Look[]
}

/** Of a plan with that many stages, or that often edited. */
const most = 24

const saidBefore = (said: readonly Said[], plan: Plan, index: number): Said | undefined =>
  said.find(({ looks }) => looks.every((look) => isSameLook(look, plan, index)))

const withLatest = (said: readonly Said[], latest: Said): readonly Said[] =>
  said[0] === latest ? said : [latest, ...said.filter((other) => other !== latest)].slice(0, most)

function judgeWhole(rule: Extract<StageRule, { each?: undefined }>): Judge {
  let said: readonly Said[] = []
  return (plan, index, note, isTried) => {
    const listener = listening(plan, index, note)
    const latest = saidBefore(said, plan, index) ?? listener.hear((moment) => rule.check(moment))
    if (!isTried) said = withLatest(said, latest)
    return latest.problems
  }
}

/**
 * An entity about which a rule said something, or had to look beyond. For all others there is nothing to remember: of
 * a page without such entities nothing is asked again.
 */
interface Noted {
  readonly entity: Entity
  said: readonly Said[]
}

function judgeEach(rule: Exclude<StageRule, { each?: undefined }>): Judge {
  // The kind of `each` and the entity that `check` takes belong together by the type of EachRule.
  const check = rule.check.bind(rule) as (entity: Entity, at: Moment) => Iterable<Problem>
  const kinds: readonly Kind[] = typeof rule.each === 'string' ? [rule.each] : rule.each
  const byEntity = new WeakMap<Entity, Noted>()
  const byPage = new WeakMap<object, readonly Noted[]>()
  return (plan, index, note, isTried) => {
    const listener = listening(plan, index, note)
    const hear = (entity: Entity) => listener.hear((moment) => check(entity, moment))
    const notedIn = (page: Page<EntityId, Entity>): readonly Noted[] =>
      [...page.values()].flatMap((entity) => byEntity.get(entity) ?? first(entity))
    const inPage = (page: Page<EntityId, Entity>): readonly Noted[] => {
      const known = byPage.get(page)
      if (known) return known
      const noted = notedIn(page)
      byPage.set(page, noted)
      return noted
    }
    const first = (entity: Entity): Noted | [] => {
      const said = hear(entity)
      if (said.problems.length === 0 && said.looks.length === 0) return []
      const noted = { entity, said: [said] }
      byEntity.set(entity, noted)
      return noted
    }
    const problems: Problem[] = []
    for (const kind of kinds) {
      const table: Table = (plan.stages[index]?.topology ?? emptyTopology)[kind]
      note({ offset: 0, read: { of: 'table', kind, table } })
      for (const page of table.pages) {
        for (const noted of inPage(page)) {
          const latest = saidBefore(noted.said, plan, index) ?? hear(noted.entity)
          if (!isTried) noted.said = withLatest(noted.said, latest)
          problems.push(...latest.problems)
        }
      }
    }
    return problems
  }
}

/** Hears what a rule says at a moment, with what it looks at. */
function listening(plan: Plan, index: number, note: Note): { hear(say: (at: Moment) => Iterable<Problem>): Said } {
  let looks: Look[] = []
  let watching: WatchedMoment | undefined
  return {
    hear: (say) => {
      watching ??= watchedMoment(plan, index, (look) => {
        looks.push(look)
        note(look)
      })
      const given = say(watching.moment)
      const problems = Array.isArray(given) ? (given as readonly Problem[]) : [...given]
      const said = { problems: problems.length === 0 ? none : problems, looks: looks.length === 0 ? none : looks }
      if (looks.length > 0) {
        looks = []
        watching.forget()
      }
      return said
    },
  }
}

const none: readonly never[] = []
