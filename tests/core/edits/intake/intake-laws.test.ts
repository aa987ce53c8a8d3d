import { expect, it } from 'vitest'
import { editScopes } from '#core/edits/edit.ts'
import { changedStages } from '#core/edits/edit-scopes.ts'
import type { Brought } from '#core/edits/intake/brought.ts'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { diff } from '#core/model/diff.ts'
import type { Entity } from '#core/model/entity.ts'
import { newPlan, type Plan, type Stage, stageOf } from '#core/model/plan.ts'
import { emptyTopology, entitiesOf, type Topology } from '#core/model/topology.ts'
import { drawnPlans } from '../../../support/drawn-plans.ts'

/** What an export of a stage would hold: all but clients and interactions, which no file lists, and lists the other way. */
function exported(topology: Topology, sipDomains: readonly string[]): Brought {
  const entities = entitiesOf(topology)
    .filter(({ kind }) => kind !== 'client' && kind !== 'interaction')
    .map((entity) => Object.fromEntries(Object.entries(entity).map(([name, value]) => [name, turned(value)])))
  const kinds = [...new Set(entities.map((entity) => entity['kind']))] as Entity['kind'][]
  const covers = kinds.map((kind) => ({ kind }))
  return { sipDomains, entities: entities.toReversed() as unknown as Entity[], mentioned: [], covers }
}

const turned = (value: unknown): unknown => (Array.isArray(value) ? value.toReversed() : value)

const stages: readonly (readonly [string, Plan, Stage])[] = drawnPlans.flatMap(([name, plan]) =>
  plan.stages.map((stage) => [`${name}, ${stage.name}`, plan, stage] as const),
)

it.each(stages)('what is exported of a stage brings nothing to it: %s', (_, plan, stage) => {
  const intake = intakeOf(plan, stage, exported(stage.topology, plan.sipDomains))
  expect(isNothing(intake), JSON.stringify(intake)).toBe(true)
})

it.each(stages)('what is imported twice brings nothing the second time: %s', (_, { sipDomains }, { topology }) => {
  const file = exported(topology, sipDomains)
  const empty = newPlan('Test', emptyTopology)
  const taken = takeIn(empty, 'today', intakeOf(empty, firstOf(empty), file), usualChoice, [])
  expect(taken.sipDomains).toEqual(sipDomains)
  const again = intakeOf(taken, firstOf(taken), file)
  expect(isNothing(again), JSON.stringify(again)).toBe(true)
})

const fromStageToStage = stages.flatMap(([name, plan, stage]) =>
  plan.stages.filter((other) => other !== stage).map((other) => [name, plan, stage, other] as const),
)

it.each(fromStageToStage)('only stages that become others are told as changed: %s', (_, plan, stage, other) => {
  const file = exported(other.topology, plan.sipDomains)
  const intake = intakeOf(plan, stage, file)
  const isAnother = ({ id, topology }: Stage) => diff(stageOf(plan, id)?.topology ?? emptyTopology, topology).length > 0
  for (const scope of editScopes) {
    const taken = takeIn(plan, stage.id, intake, { ...usualChoice, isRemoved: () => true }, [], scope)
    expect(changedStages(plan, taken), scope).toEqual(taken.stages.filter(isAnother))
  }
})

function firstOf({ stages: [first] }: Plan): Stage {
  if (!first) throw new Error('A plan has a stage.')
  return first
}
