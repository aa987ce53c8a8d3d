import { type Graph, graphFrom } from './graph.ts'
import type { Kind } from './model.ts'
import type { Operation, Plan } from './plan.ts'

/** One stage as a rule sees it, with what came before it and what comes after. */
export interface Moment {
  readonly graph: Graph
  /** The stage's name, for messages. */
  readonly name: string
  readonly operations: readonly Operation[]
  readonly sipDomains: readonly string[]
  readonly flattening: Plan['flattening']
  readonly before: Moment | undefined
  readonly after: Moment | undefined
}

type What = Kind | 'name' | 'operations' | 'sipDomains' | 'flattening' | 'exists'

/** Something that a rule looked at: what, how many stages away, and what it found (compared by identity). */
export interface Read {
  readonly offset: number
  readonly what: What
  readonly found: unknown
}

/** What there is to read, `index` being the place of a stage in the plan. */
export function lookUp(plan: Plan, index: number, what: What): unknown {
  const stage = plan.stages[index]
  switch (what) {
    case 'exists':
      return stage !== undefined
    case 'sipDomains':
    case 'flattening':
      return plan[what]
    case 'name':
    case 'operations':
      return stage?.[what]
    default:
      return stage?.topology[what]
  }
}

/** The moment of a stage; every look that is taken at it is noted. */
export function momentOf(plan: Plan, index: number, note: (read: Read) => void = () => {}): Moment {
  const seen = new Map<number, Map<What, unknown>>()
  const look = (at: number, what: What): unknown => {
    const there = seen.get(at) ?? new Map<What, unknown>()
    if (there.has(what)) return there.get(what)
    const found = lookUp(plan, at, what)
    seen.set(at, there.set(what, found))
    note({ offset: at - index, what, found })
    return found
  }
  return watched(look, index)
}

function watched(look: (at: number, what: What) => unknown, at: number): Moment {
  return {
    graph: graphFrom((kind) => look(at, kind) as never),
    get name() {
      return look(at, 'name') as string
    },
    get operations() {
      return look(at, 'operations') as readonly Operation[]
    },
    get sipDomains() {
      return look(at, 'sipDomains') as readonly string[]
    },
    get flattening() {
      return look(at, 'flattening') as Plan['flattening']
    },
    get before() {
      return look(at - 1, 'exists') ? watched(look, at - 1) : undefined
    },
    get after() {
      return look(at + 1, 'exists') ? watched(look, at + 1) : undefined
    },
  }
}
