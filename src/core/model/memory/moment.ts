import type { Kind } from '../entity.ts'
import type { Operation, Plan } from '../plan.ts'
import { emptyTopology, type Topology } from '../topology.ts'
import { type Graph, graphOf } from './graph.ts'
import { isUnchanged, type Read, type WatchedGraph, watched } from './reads.ts'

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

type Aspect = 'name' | 'operations' | 'sipDomains' | 'flattening' | 'exists'
export type What = Kind | Aspect

/** What there is to read as a whole, `index` being the place of a stage in the plan. */
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

/** Something that a rule looked at, how many stages away, and what it found. */
export type Look =
  | { readonly offset: number; readonly what: Aspect; readonly found: unknown }
  | { readonly offset: number; readonly read: Read }

export const isSameLook = (look: Look, plan: Plan, index: number): boolean =>
  'read' in look
    ? isUnchanged(look.read, topologyAt(plan, index + look.offset))
    : lookUp(plan, index + look.offset, look.what) === look.found

const topologyAt = (plan: Plan, index: number): Topology => plan.stages[index]?.topology ?? emptyTopology

/** The moment of a stage. */
export const momentOf = (plan: Plan, index: number): Moment =>
  momentAt(
    (at) => graphOf(topologyAt(plan, at)),
    (at, what) => lookUp(plan, at, what),
    index,
  )

/** A moment that tells what is looked at, each thing once until that is forgotten. */
export interface WatchedMoment {
  readonly moment: Moment
  forget(): void
}

export function watchedMoment(plan: Plan, index: number, note: (look: Look) => void): WatchedMoment {
  const graphs = new Map<number, WatchedGraph>()
  const graphAt = (at: number): Graph => {
    const known = graphs.get(at) ?? watched(topologyAt(plan, at), (read) => note({ offset: at - index, read }))
    graphs.set(at, known)
    return known.graph
  }
  const look = (at: number, what: Aspect): unknown => {
    const found = lookUp(plan, at, what)
    note({ offset: at - index, what, found })
    return found
  }
  return {
    moment: momentAt(graphAt, look, index),
    forget: () => {
      for (const graph of graphs.values()) graph.forget()
    },
  }
}

function momentAt(graphAt: (at: number) => Graph, look: (at: number, what: Aspect) => unknown, at: number): Moment {
  return {
    get graph() {
      return graphAt(at)
    },
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
      return look(at - 1, 'exists') ? momentAt(graphAt, look, at - 1) : undefined
    },
    get after() {
      return look(at + 1, 'exists') ? momentAt(graphAt, look, at + 1) : undefined
    },
  }
}
