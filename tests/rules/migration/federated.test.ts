import { federated } from '#core/rules/migration/federated.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const partner = users('Partner', { federated: true, sipAddress: 'sip:pat@fabrikam.com' })
const ann = users('Ann')
const of = (fields: object, inCategory: object = {}) => {
  const all = [
    ...bothPools,
    partner,
    ann,
    category('Ops', { chatPool: 'chatPool:P10', ...inCategory }),
    room('Sales', { category: 'category:Ops', ...fields }),
  ]
  return step(all, all, importing())
}
const expected = { entities: ['chatPool:P10', 'chatPool:P13'], related: ['users:Partner', 'room:Sales'] } as const

testRule(federated, {
  valid: {
    'other members': of({ members: ['users:Ann', 'Chat users'] }),
    'a room that stays behind': of({ members: ['users:Partner'], leaveBehind: true }),
    'no lists': of({}),
  },
  invalid: {
    'a member': { plan: of({ members: ['users:Partner'] }), findings: [{ stage: 's2', ...expected }] },
    'a manager by SIP address': { plan: of({ managers: ['SIP:Pat@fabrikam.com'] }), findings: [expected] },
    'a presenter': { plan: of({ presenters: ['users:Partner'] }), findings: [expected] },
    'allowed in a category': {
      plan: of({}, { allowedMembers: ['users:Partner'] }),
      findings: [{ ...expected, related: ['users:Partner', 'category:Ops'], message: /^Partner is federated\./ }],
    },
  },
})
