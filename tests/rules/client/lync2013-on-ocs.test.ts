import type { Entity } from '#core/model/entity.ts'
import { lync2013OnOcs } from '#core/rules/client/lync2013-on-ocs.ts'
import { client, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const plan = (...entities: Entity[]) => planOf([...pools, ...entities])

testRule(lync2013OnOcs, {
  valid: {
    'users on Lync 2010': plan(users('Bob', { homedOn: 'pool:L10' }), client('b', 'lync2013', 'users:Bob')),
    'users of an unknown home': plan(users('Bob'), client('b', 'lync2013', 'users:Bob')),
    'no users': plan(client('b', 'lync2013')),
    'another client': plan(users('Bob', { homedOn: 'pool:O07' }), client('b', 'communicator2007r2', 'users:Bob')),
  },
  invalid: {
    'users on OCS 2007 R2': {
      plan: plan(users('Bob', { homedOn: 'pool:O07' }), client('b', 'lync2013', 'users:Bob')),
      findings: [
        {
          entities: ['client:b', 'users:Bob'],
          related: ['pool:O07'],
          field: 'client',
          severity: 'error',
          fixes: ['Keep Communicator 2007 R2 for Bob', 'Move Bob to L13'],
        },
      ],
    },
    'users of another forest are not moved out of it': {
      plan: planOf([
        pool('O07', 'ocs2007r2', { forest: 'a.test' }),
        pool('L13', 'lync2013', { forest: 'b.test' }),
        users('Bob', { homedOn: 'pool:O07' }),
        client('b', 'lync2013', 'users:Bob'),
      ]),
      findings: [{ entities: ['client:b', 'users:Bob'], fixes: ['Keep Communicator 2007 R2 for Bob'] }],
    },
  },
})
