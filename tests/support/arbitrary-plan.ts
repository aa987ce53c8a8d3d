import fc from 'fast-check'
import { type Entity, type EntityId, entitySchemas, type Kind, kinds } from '#core/model/entity.ts'
import {
  defaultFlattening,
  type Operation,
  operationSchema,
  type Plan,
  type Stage,
  severities,
  type Waiver,
  waiverSchema,
} from '#core/model/plan.ts'
import { emptyTopology, put, remove, type Topology } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryOf, idsOf } from './arbitrary-schema.ts'

export const arbitraryId: fc.Arbitrary<EntityId> = fc.constantFrom(
  ...kinds.flatMap((kind) => idsOf(kind).slice(0, 3) as EntityId[]),
)

const entityOfKind = (kind: Kind): fc.Arbitrary<Entity> =>
  fc
    .tuple(arbitraryOf(entitySchemas[kind]), fc.constantFrom(...idsOf(kind).slice(0, 3)))
    .map(([fields, id]) => ({ ...(fields as object), id }) as Entity)

/** Any entity that the file can hold, however wrong. */
export const arbitraryEntity: fc.Arbitrary<Entity> = fc.oneof(...kinds.map(entityOfKind))

export type TopologyStep = (topology: Topology) => Topology

/** A few entities put and a few removed. */
export const arbitraryStep: fc.Arbitrary<TopologyStep> = fc
  .tuple(fc.array(arbitraryEntity, { maxLength: 5 }), fc.array(arbitraryId, { maxLength: 2 }))
  .map(
    ([entities, ids]) =>
      (topology) =>
        put(remove(topology, ids), entities),
  )

export const arbitraryTopology: fc.Arbitrary<Topology> = fc
  .array(arbitraryEntity, { maxLength: 25 })
  .map((entities) => put(emptyTopology, entities))

export const arbitraryOperations: fc.Arbitrary<readonly Operation[]> = fc
  .array(arbitraryOf(operationSchema), { maxLength: 3 })
  .map((operations) => operations.map((operation, at) => ({ ...(operation as Operation), id: `op-${at}` })))

const ruleId = fc.constantFrom(...rules.map(({ id }) => id))
const arbitraryWaiver: fc.Arbitrary<Waiver> = fc
  .tuple(arbitraryOf(waiverSchema), ruleId, fc.array(arbitraryId, { maxLength: 2 }))
  .map(([waiver, rule, entities]) => ({ ...(waiver as Waiver), rule, entities }))

export const arbitraryWaivers: fc.Arbitrary<Plan['waivers']> = fc.array(arbitraryWaiver, { maxLength: 2 })

export const arbitrarySeverities: fc.Arbitrary<Plan['severities']> = fc.dictionary(
  ruleId,
  fc.constantFrom(...severities, 'off' as const),
  { maxKeys: 2 },
)

const arbitraryStages: fc.Arbitrary<readonly Stage[]> = fc
  .tuple(arbitraryTopology, fc.array(fc.tuple(arbitraryStep, arbitraryOperations), { maxLength: 3 }))
  .map(([first, steps]) => {
    const stages: Stage[] = [{ id: 's1', name: 'Stage 1', topology: first, operations: [] }]
    for (const [step, operations] of steps) {
      const topology = step(stages.at(-1)?.topology ?? first)
      const number = stages.length + 1
      stages.push({ id: `s${number}`, name: `Stage ${number}`, topology, operations })
    }
    return stages
  })

const coordinate = fc.integer({ min: -10_000_000, max: 10_000_000 })
const place = fc.record({ x: coordinate, y: coordinate })

/** Any plan of one to four stages, which share with one another the tables that do not change. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc.record({
  name: fc.string(),
  sipDomains: fc.subarray(['contoso.com', 'fabrikam.com']),
  stages: arbitraryStages,
  layout: fc.dictionary(arbitraryId, place, { maxKeys: 5 }),
  flattening: fc.constant(defaultFlattening),
  severities: arbitrarySeverities,
  waivers: arbitraryWaivers,
})
