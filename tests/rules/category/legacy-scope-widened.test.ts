import type { Entity } from '#core/model/entity.ts'
import { legacyScopeWidened } from '#core/rules/category/legacy-scope-widened.ts'
import { category, chatPool, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('Q10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013'),
  users('Ann', { memberOf: ['Traders'] }),
  users('Bob', { memberOf: [] }),
]
const top = (...allowedMembers: string[]) => category('Top', { chatPool: 'chatPool:P10', allowedMembers })
const below = (...allowedMembers: string[]) =>
  category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Top', allowedMembers })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(legacyScopeWidened, {
  valid: {
    'the same scope': plan(top('users:Ann'), below('users:Ann')),
    'a narrower scope': plan(top('users:Bob', 'Traders'), below('users:Ann')),
    'a scope above that nobody has filled in': plan(category('Top', { chatPool: 'chatPool:P10' }), below('users:Bob')),
    'a group that the plan cannot look into': plan(top('All'), below('carl@contoso.com', 'Sales')),
    'a parent on another chat pool': plan({ ...top(), chatPool: 'chatPool:Q10' }, below('users:Bob')),
    'categories of Persistent Chat': plan(
      { ...top(), chatPool: 'chatPool:P13' },
      { ...below('users:Bob'), chatPool: 'chatPool:P13' },
    ),
  },
  invalid: {
    'somebody more than above': {
      plan: plan(top('users:Ann'), below('users:Ann', 'users:Bob')),
      findings: [
        {
          entities: ['category:Desk', 'category:Top'],
          related: ['users:Bob'],
          field: 'allowedMembers',
          severity: 'error',
          fixes: ['Take Bob off the allowed members of Desk'],
        },
      ],
    },
    'an empty scope above allows nobody': {
      plan: plan(top(), below('Traders')),
      findings: [{ entities: ['category:Desk', 'category:Top'] }],
    },
    'the nearest known scope above counts': {
      plan: plan(
        top('users:Ann'),
        category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Top' }),
        category('Night', { chatPool: 'chatPool:P10', parent: 'category:Desk', allowedMembers: ['users:Bob'] }),
      ),
      findings: [{ entities: ['category:Night', 'category:Top'] }],
    },
    'with sub-categories, it is not narrowed alone': {
      plan: plan(
        top('users:Ann'),
        below('users:Bob'),
        category('Night', { chatPool: 'chatPool:P10', parent: 'category:Desk', allowedMembers: ['users:Bob'] }),
      ),
      findings: [{ entities: ['category:Desk', 'category:Top'], fixes: [] }],
    },
  },
})
