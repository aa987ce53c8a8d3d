import { cachedBy } from '../base/caches.ts'
import { once } from '../base/once.ts'
import { defaultFlattening, type Operation, type Plan, type Stage } from '../plan.ts'
import { emptyTopology, type Topology } from '../topology.ts'

/** What there is to read: a topology alone, or that of a stage with the plan around it. */
export interface Snapshot {
  readonly topology: Topology
  readonly plan: Plan | undefined
  /** The place of the stage in the plan; what is read elsewhere is said as an offset from it. */
  readonly index: number
  /** No other one has it. */
  readonly number: number
}

let numbered = 0

export const snapshotOf = cachedBy(
  (topology: Topology): Snapshot => ({ topology, plan: undefined, index: 0, number: ++numbered }),
)

export const snapshotAt = (plan: Plan, index: number): Snapshot => snapshotsOf(plan)(index)

const snapshotsOf = cachedBy((plan: Plan) =>
  once((index: number): Snapshot => {
    const topology = plan.stages[index]?.topology ?? emptyTopology
    return { topology, plan, index, number: ++numbered }
  }),
)

export const topologyAt = (snapshot: Snapshot, offset: number): Topology =>
  offset === 0 ? snapshot.topology : (stageAt(snapshot, offset)?.topology ?? emptyTopology)

const stageAt = ({ plan, index }: Snapshot, offset: number): Stage | undefined => plan?.stages[index + offset]

/** What there is beside the topology, each read as a whole. */
export interface Aspects {
  readonly exists: boolean
  readonly name: string
  readonly operations: readonly Operation[]
  readonly sipDomains: readonly string[]
  readonly flattening: Plan['flattening']
}

export type Aspect = keyof Aspects

export const aspectAt = <A extends Aspect>(snapshot: Snapshot, offset: number, aspect: A): Aspects[A] =>
  aspects[aspect](snapshot, offset)

const aspects: { readonly [A in Aspect]: (snapshot: Snapshot, offset: number) => Aspects[A] } = {
  exists: (snapshot, offset) => stageAt(snapshot, offset) !== undefined,
  name: (snapshot, offset) => stageAt(snapshot, offset)?.name ?? '',
  operations: (snapshot, offset) => stageAt(snapshot, offset)?.operations ?? none,
  sipDomains: ({ plan }) => plan?.sipDomains ?? none,
  flattening: ({ plan }) => plan?.flattening ?? defaultFlattening,
}

const none: readonly never[] = []
