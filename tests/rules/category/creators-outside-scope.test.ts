import type { Category } from '#core/model/entity.ts'
import { creatorsOutsideScope } from '#core/rules/category/creators-outside-scope.ts'
import { category, chatPool, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  users('Ann', { sipAddress: 'sip:ann@contoso.com', memberOf: ['Traders'] }),
  users('Bob', { memberOf: [] }),
]
const plan = (fields: Partial<Category>) =>
  planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', ...fields })])

testRule(creatorsOutsideScope, {
  valid: {
    'allowed with their group': plan({ allowedMembers: ['Traders'], creators: ['users:Ann'] }),
    'nobody knows who is allowed': plan({ creators: ['users:Bob'] }),
    'allowed by another of their names': plan({ allowedMembers: ['ANN@contoso.com'], creators: ['users:Ann'] }),
    'a category of Group Chat': plan({ chatPool: 'chatPool:P10', allowedMembers: [], creators: ['users:Bob'] }),
    'no creators': plan({ allowedMembers: [], creators: [] }),
  },
  invalid: {
    'somebody who is not allowed': {
      plan: plan({ allowedMembers: ['users:Ann'], creators: ['users:Ann', 'users:Bob'] }),
      findings: [
        {
          entities: ['category:Ops'],
          related: ['users:Bob'],
          field: 'creators',
          severity: 'error',
          fixes: ['Allow Bob in Ops', 'Take Bob off the creators of Ops'],
        },
      ],
    },
    'nobody is allowed': {
      plan: plan({ allowedMembers: [], creators: ['Sales'] }),
      findings: [{ entities: ['category:Ops'], fixes: ['Allow Sales in Ops', 'Take Sales off the creators of Ops'] }],
    },
    'denied with a group, which cannot be lifted for one': {
      plan: plan({ deniedMembers: ['traders'], creators: ['ann@contoso.com'] }),
      findings: [{ entities: ['category:Ops'], fixes: ['Take ann@contoso.com off the creators of Ops'] }],
    },
  },
})
