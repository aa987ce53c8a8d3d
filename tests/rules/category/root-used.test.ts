import { rootUsed } from '#core/rules/category/root-used.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l13 = pool('L13', 'lync2013')
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })

testRule(rootUsed, {
  valid: {
    'nothing is known of the root': planOf([l13, p13]),
    'no managers': planOf([l13, { ...p13, rootManagers: [] }]),
    'managers of the root of Group Chat': planOf([chatPool('P10', 'lync2010', { rootManagers: ['Admins'] })]),
  },
  invalid: {
    'users and a group': {
      plan: planOf([l13, users('Ann'), { ...p13, rootManagers: ['users:Ann', 'Admins'] }]),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['users:Ann'],
          field: 'rootManagers',
          severity: 'error',
          message: /^P13 names Ann and Admins/,
          fixes: ['Take the managers off the root category of P13'],
        },
      ],
    },
    'rooms in which they can be named': {
      plan: planOf([
        l13,
        users('Ann'),
        { ...p13, rootManagers: ['users:Ann'] },
        category('Ops', { chatPool: 'chatPool:P13' }),
        room('Ops', { category: 'category:Ops' }),
      ]),
      findings: [{ entities: ['chatPool:P13'], fixes: ['Name the managers of the root category of P13 in its room'] }],
    },
    'users who are not in this stage': {
      plan: planOf([l13, { ...p13, rootManagers: ['users:gone'] }]),
      findings: [{ entities: ['chatPool:P13'], message: /users who are not in this stage/ }],
    },
  },
})
