import { once } from '../base/once.ts'
import type { Plan } from '../plan.ts'
import { type Graph, graphOf } from './graph.ts'
import { type Aspect, type Aspects, aspectAt, snapshotAt, topologyAt } from './snapshot.ts'

/** One stage as a rule sees it, with what came before it and what comes after. */
export interface Moment extends Omit<Aspects, 'exists'> {
  readonly graph: Graph
  readonly before: Moment | undefined
  readonly after: Moment | undefined
}

/** How the moments around a stage are read, so many stages away. */
export interface MomentReader {
  graphAt(offset: number): Graph
  aspectAt<A extends Aspect>(offset: number, aspect: A): Aspects[A]
}

/** The moment of a stage. */
export function momentOf(plan: Plan, index: number): Moment {
  const snapshot = snapshotAt(plan, index)
  return momentBy({
    graphAt: (offset) => graphOf(topologyAt(snapshot, offset)),
    aspectAt: (offset, aspect) => aspectAt(snapshot, offset, aspect),
  })
}

/** The moment at offset 0; it and those around it are made once, when they are first asked for. */
export function momentBy(read: MomentReader): Moment {
  const momentAt = once((offset: number): Moment => {
    let graph: Graph | undefined
    return {
      get graph() {
        graph ??= read.graphAt(offset)
        return graph
      },
      get name() {
        return read.aspectAt(offset, 'name')
      },
      get operations() {
        return read.aspectAt(offset, 'operations')
      },
      get sipDomains() {
        return read.aspectAt(offset, 'sipDomains')
      },
      get flattening() {
        return read.aspectAt(offset, 'flattening')
      },
      get before() {
        return read.aspectAt(offset - 1, 'exists') ? momentAt(offset - 1) : undefined
      },
      get after() {
        return read.aspectAt(offset + 1, 'exists') ? momentAt(offset + 1) : undefined
      },
    }
  })
  return momentAt(0)
}
