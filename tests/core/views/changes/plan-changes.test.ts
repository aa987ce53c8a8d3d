import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Plan } from '#core/model/plan.ts'
import { planChanges } from '#core/views/changes/plan-changes.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { importing, step } from '../../../support/migration.ts'
import { chatPool, planOf, planWith, pool } from '../../../support/plan-builder.ts'
import { reread } from '../../../support/reread.ts'

const estate = [pool('L10', 'lync2010'), chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' })]
const plan = planOf(estate, estate)
const withStages = (stages: Plan['stages']): Plan => ({ ...plan, stages })

it('finds nothing between a plan and itself', () => {
  fc.assert(
    fc.property(arbitraryPlan, (one) => {
      expect(planChanges(one, reread(one))).toEqual({ facts: [], stages: [] })
    }),
    { numRuns: 60, seed: 2013 },
  )
})

it.each<[string, Partial<Plan>, string]>([
  ['its name', { name: 'Other' }, 'The name of the plan changes from Test plan to Other.'],
  ['its SIP domains', { sipDomains: [] }, 'The list of SIP domains changes from contoso.com to nothing.'],
  [
    'the way names are joined',
    { flattening: { separator: '_', prefixTopLevel: true } },
    'Imported names are joined by ‘_’, and rooms directly in a top-level category get the name of it as a prefix.',
  ],
  [
    'a severity',
    { severities: { 'hosting/missing-home': 'off' } },
    'The severity of hosting/missing-home changes from its own to off.',
  ],
  [
    'a waiver',
    { waivers: [{ rule: 'hosting/missing-home', entities: ['chatPool:GC'], reason: 'known.' }] },
    'Waiver added: hosting/missing-home for GC: Known.',
  ],
])('tells that a plan changed %s', (_, settings, sentence) => {
  expect(planChanges(plan, planWith(settings, estate, estate)).facts).toEqual([sentence])
})

it('matches stages by id, then by name, and tells those of one plan only', () => {
  const [first, second] = plan.stages
  const renamed = { ...second!, id: 'other', topology: first!.topology }
  const found = planChanges(plan, withStages([first!, renamed, { ...first!, id: 's9', name: 'Ninth' }]))
  expect(found.stages.map(({ before, after }) => [before?.id, after?.id])).toEqual([[undefined, 's9']])
  const gone = planChanges(plan, withStages([first!]))
  expect(gone.stages.map(({ before, after }) => [before?.id, after?.id])).toEqual([['s2', undefined]])
})

it('tells the order of stages, their facts, operations and content', () => {
  const [first, second] = plan.stages
  expect(planChanges(plan, withStages([second!, first!])).facts).toEqual([
    'The stages come in another order: Stage 2, Stage 1.',
  ])
  const dated = {
    ...second!,
    name: 'Target',
    date: '2026-03-01',
    interim: true,
    approved: { by: 'Ann', date: '2026-01-01' },
  }
  expect(planChanges(plan, withStages([first!, dated])).stages[0]?.facts).toEqual([
    'The name changes from Stage 2 to Target.',
    'The date changes from nothing to 2026-03-01.',
    'The stage changes from not interim to interim.',
    'The approval changes from nothing to Ann, 2026-01-01.',
  ])
  const chatPools = [chatPool('P10', 'lync2010'), chatPool('P13', 'lync2013')]
  const [imported] = planChanges(step(chatPools, chatPools), step(chatPools, [chatPools[0]!], importing())).stages
  expect(imported?.facts).toEqual(['Operation added: Import chat data from P10 to P13.'])
  expect(imported?.changes.map(({ text }) => text)).toEqual(['Lync 2013 Persistent Chat pool P13 is removed'])
})
