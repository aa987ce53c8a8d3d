import type { Category } from '#core/model/entity.ts'
import { allowedAndDenied } from '#core/rules/category/allowed-and-denied.ts'
import { category, chatPool, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
  users('Ann', { sipAddress: 'ann@contoso.com', memberOf: ['Traders'] }),
]
const plan = (fields: Partial<Category>) =>
  planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', ...fields })])

testRule(allowedAndDenied, {
  valid: {
    'one of an allowed group is denied': plan({ allowedMembers: ['Traders'], deniedMembers: ['users:Ann'] }),
    'different people': plan({ allowedMembers: ['users:Ann'], deniedMembers: ['Sales'] }),
    'nobody is denied': plan({ allowedMembers: ['users:Ann'], deniedMembers: [] }),
    'a category of Group Chat': plan({ chatPool: 'chatPool:P10', allowedMembers: ['A'], deniedMembers: ['A'] }),
  },
  invalid: {
    'the same in both lists': {
      plan: plan({ allowedMembers: ['Sales', 'users:Ann'], deniedMembers: ['SALES'] }),
      findings: [
        {
          entities: ['category:Ops'],
          related: [],
          field: 'deniedMembers',
          severity: 'warning',
          message: /both allows and denies Sales\./,
          fixes: ['Allow Sales in Ops', 'Take Sales off the allowed members of Ops'],
        },
      ],
    },
    'denied with a group': {
      plan: plan({ allowedMembers: ['ann@contoso.com'], deniedMembers: ['Traders'] }),
      findings: [
        {
          entities: ['category:Ops'],
          related: ['users:Ann'],
          fixes: ['Take ann@contoso.com off the allowed members of Ops'],
        },
      ],
    },
  },
})
