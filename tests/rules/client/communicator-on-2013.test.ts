import type { Entity } from '#core/model/entity.ts'
import { communicatorOn2013 } from '#core/rules/client/communicator-on-2013.ts'
import { chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const ann = users('Ann', { homedOn: 'pool:L13' })
const old = client('a', 'communicator2007r2', 'users:Ann')
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(communicatorOn2013, {
  valid: {
    'users on Lync 2010': plan(users('Ann', { homedOn: 'pool:L10' }), old),
    'a Lync 2010 client on Lync 2013': plan(ann, client('a', 'lync2010', 'users:Ann')),
    'users of an unknown home': plan(users('Ann'), old),
  },
  invalid: {
    'users on Lync 2013': {
      plan: plan(ann, old),
      findings: [
        {
          entities: ['client:a', 'users:Ann'],
          field: 'client',
          severity: 'warning',
          fixes: ['Give Ann the Lync 2013 client instead of Communicator 2007 R2'],
        },
      ],
    },
    'users who would not be enabled for their rooms': {
      plan: plan(
        ann,
        old,
        policy('Global', 'global', false),
        chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
        room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann'] }),
      ),
      findings: [{ entities: ['client:a', 'users:Ann'], fixes: [] }],
    },
  },
})
