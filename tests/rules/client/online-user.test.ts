import type { Entity } from '#core/model/entity.ts'
import { onlineUser } from '#core/rules/client/online-user.ts'
import { chatPool, client, planOf, policy, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [pool('L13', 'lync2013'), chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })]
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(onlineUser, {
  valid: {
    'users on premises': plan(users('Ann', { homedOn: 'pool:L13', needsChat: true })),
    'users online who need no chat': plan(users('Ann', { online: true })),
  },
  invalid: {
    'users online who need chat': {
      plan: plan(users('Ann', { online: true, needsChat: true })),
      findings: [
        { entities: ['users:Ann'], field: 'online', severity: 'error', fixes: ['Home Ann on L13, on premises'] },
      ],
    },
    'a line that cannot work': {
      plan: plan(
        users('Ann', { online: true }),
        client('a', 'lync2013', 'users:Ann'),
        room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann'] }),
      ),
      findings: [
        {
          entities: ['users:Ann'],
          related: ['chatPool:P13', 'client:a'],
          broken: [['client:a', 'connectsTo', 'chatPool:P13']],
        },
      ],
    },
    'who is homed elsewhere later is hosted online there still': {
      plan: planOf(
        [...estate, users('Ann', { online: true, homedOn: 'pool:L13', needsChat: true })],
        [...estate, users('Ann', { online: true })],
      ),
      findings: [{ stage: 's1', entities: ['users:Ann'], fixes: ['Home Ann on L13, on premises'] }],
    },
    'a pool where they would not be enabled is not offered': {
      plan: plan(users('Ann', { online: true, needsChat: true }), policy('Global', 'global', false)),
      findings: [{ entities: ['users:Ann'], fixes: [] }],
    },
  },
})
