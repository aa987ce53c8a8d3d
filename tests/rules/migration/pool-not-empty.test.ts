import { expect, it } from 'vitest'
import { poolNotEmpty } from '#core/rules/migration/pool-not-empty.ts'
import { found } from '../../support/found.ts'
import { l10, l13, step } from '../../support/migration.ts'
import { pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const [ann, bob] = [users('Ann', { homedOn: 'pool:L10' }), users('Bob', { homedOn: 'pool:L10' })]

testRule(poolNotEmpty, {
  valid: {
    'its users move in the step': step([l10, l13, ann], [l13, users('Ann', { homedOn: 'pool:L13' })]),
    'its users go with it': step([l10, l13, ann], [l13]),
    'it stays': step([l10, l13, ann], [l10, l13, ann]),
    'a Lync 2013 pool is no legacy pool': step(
      [l13, users('Ann', { homedOn: 'pool:L13' })],
      [users('Ann', { homedOn: 'pool:L13' })],
    ),
  },
  invalid: {
    'users are left': {
      plan: step([l10, l13, ann, bob], [l13, ann, bob]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L10'],
          related: ['users:Ann', 'users:Bob'],
          message: /^L10 is removed while Ann and Bob are still homed on it\./,
          broken: [
            ['users:Ann', 'homedOn', 'pool:L10'],
            ['users:Bob', 'homedOn', 'pool:L10'],
          ],
          fixes: ['Move Ann and Bob to L13', 'Keep L10 as long as it has users'],
        },
      ],
    },
    'another forest is no way out': {
      plan: step(
        [{ ...l10, forest: 'contoso.com' }, pool('L13', 'lync2013', { forest: 'fabrikam.com' }), ann],
        [pool('L13', 'lync2013', { forest: 'fabrikam.com' }), ann],
      ),
      findings: [{ entities: ['pool:L10'], fixes: ['Keep L10 as long as it has users'] }],
    },
  },
})

it('is the only one to name the missing home', () => {
  expect(found(step([l10, l13, ann], [l13, ann]), 'error')).toEqual(['error migration/pool-not-empty pool:L10'])
})
