import { expect, it } from 'vitest'
import { found } from '../support/found.ts'
import { chatPool, planOf, planWith, pool } from '../support/plan-builder.ts'

const estate = [
  pool('O07', 'ocs2007r2'),
  chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
  pool('L10', 'lync2010'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  pool('L13E', 'lync2013', { edition: 'enterprise' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13E' }),
]

it('says that the platform is unsupported, and nothing of the hosting', () => {
  expect(found(planOf(estate))).toEqual([
    'warning coexistence/three-generations pool:O07 pool:L10 pool:L13E',
    'info coexistence/use-2013-tools pool:L10',
  ])
})

it('says what the warning stood for once that is switched off', () => {
  const plan = planWith({ severities: { 'coexistence/three-generations': 'off' } }, estate)
  expect(found(plan)).toEqual([
    'info coexistence/two-chat-deployments chatPool:P07 chatPool:P10 chatPool:P13',
    'info coexistence/use-2013-tools pool:L10',
  ])
})
