import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addStage, removeStage } from '#core/edits/stage-list.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { editBetween, withEdit } from '#core/file/stored-edit.ts'
import { parseStep } from '#core/file/stored-step.ts'
import type { Plan } from '#core/model/plan.ts'
import { put, remove } from '#core/model/topology.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { planOf, planWith, pool, room } from '../../support/plan-builder.ts'

const plan = planWith({ layout: { 'pool:a': { x: 0, y: 0 }, 'pool:b': { x: 9, y: 9 } } }, [
  pool('a', 'lync2010'),
  room('Rates'),
])
const edited = (
  change: (topology: Plan['stages'][number]['topology']) => Plan['stages'][number]['topology'],
): Plan => ({
  ...plan,
  stages: plan.stages.map((stage) => ({ ...stage, topology: change(stage.topology) })),
})

it('holds just what an edit changed', () => {
  const after = edited((topology) => remove(put(topology, [pool('b', 'lync2013')]), ['room:Rates']))
  expect(editBetween(plan, after)).toEqual({
    stages: [{ id: 's1', put: [pool('b', 'lync2013')], remove: ['room:Rates'] }],
  })
})

it('names what is put into several stages once, and what is removed from them', () => {
  const before = planOf([room('Rates')], [room('Rates'), pool('c', 'lync2013')], [room('Rates')])
  const [added, other] = [pool('b', 'lync2013'), pool('d', 'lync2013')]
  const after: Plan = {
    ...before,
    stages: before.stages.map((stage, at) => ({
      ...stage,
      topology: remove(put(stage.topology, at === 1 ? [added, other] : [added]), ['room:Rates']),
    })),
  }
  const edit = editBetween(before, after)
  expect(edit.stages).toEqual([
    { id: 's1', put: [added], remove: ['room:Rates'] },
    { id: 's2', put: [other], alike: true },
    { id: 's3', put: [added], remove: ['room:Rates'] },
  ])
  expect(serializePlan(withEdit(before, edit))).toBe(serializePlan(after))
  expect(serializePlan(withEdit(after, editBetween(after, before)))).toBe(serializePlan(before))
})

it('holds only the places that changed, and those that are gone', () => {
  const after = { ...plan, layout: { 'pool:a': { x: 8, y: 0 } } }
  expect(editBetween(plan, after)).toEqual({
    layout: { 'pool:a': { x: 8, y: 0 }, 'pool:b': null },
    stages: [{ id: 's1' }],
  })
})

it('holds of a new stage what differs from the one before it', () => {
  const after = addStage(plan, 's1')
  expect(editBetween(plan, after).stages[1]).toEqual({
    id: 'stage-2',
    about: { name: 'Stage 2', interim: true, operations: [] },
  })
})

it('a stage that is gone is gone', () => {
  const longer = addStage(plan, 's1')
  expect(withEdit(longer, editBetween(longer, removeStage(longer, 's1'))).stages.map(({ id }) => id)).toEqual([
    'stage-2',
  ])
})

it('the way back is that of an edit of its own', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (before, after) => {
      const back = editBetween(after, before, true)
      expect(serializePlan(withEdit(after, back))).toBe(serializePlan(before))
    }),
    { numRuns: 40, seed: 2013 },
  )
})

it('two plans and their edit agree, also when the edit was written and read again', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (before, after) => {
      const edit = editBetween(before, after)
      const read = parseStep(JSON.stringify(edit))
      expect(read).toBeDefined()
      expect(serializePlan(withEdit(before, read?.edit ?? edit))).toBe(serializePlan(after))
    }),
  )
})

it('an edit of nothing changes nothing', () => {
  fc.assert(
    fc.property(arbitraryPlan, (any) => {
      const edit = editBetween(any, any)
      expect(edit).toEqual({ stages: any.stages.map(({ id }) => ({ id })) })
      expect(withEdit(any, edit).stages).toEqual(any.stages)
    }),
  )
})

it.each([
  ['no JSON', '{'],
  ['no edit', '{"stages":[]}'],
  ['an unknown field', '{"stages":[{"id":"s1"}],"more":1}'],
])('%s is no step', (_, text) => {
  expect(parseStep(text)).toBeUndefined()
})
