import type { Entity } from '#core/model/entity.ts'
import { maskedByUserPolicy } from '#core/rules/policy/masked-by-user-policy.ts'
import { planOf, policy, pool, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  site('Oslo'),
  pool('L10', 'lync2010', { site: 'site:Oslo' }),
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  policy('Off', 'user', false),
]
const oslo = policy('Oslo', 'site', true, { site: 'site:Oslo' })
const ann = users('Ann', { homedOn: 'pool:L13', policy: 'policy:Off', needsChat: true })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(maskedByUserPolicy, {
  valid: {
    'an enabling policy of their own': plan(oslo, policy('On', 'user', true), { ...ann, policy: 'policy:On' }),
    'users who do not need chat': plan(oslo, { ...ann, needsChat: false }),
    'users who have not moved': plan(oslo, { ...ann, homedOn: 'pool:L10' }),
    'a site policy that is disabled too': plan({ ...oslo, enabled: false }, ann),
    'no site policy': plan(ann),
    'a global policy, which nobody can be granted': plan(oslo, policy('All', 'global', false), {
      ...ann,
      policy: 'policy:All',
    }),
  },
  invalid: {
    'a disabling policy of their own': {
      plan: plan(oslo, ann),
      findings: [
        {
          entities: ['users:Ann', 'policy:Off'],
          related: ['policy:Oslo'],
          field: 'policy',
          severity: 'warning',
          fixes: ['Take Off back from Ann'],
        },
      ],
    },
    'each of them by themselves': {
      plan: plan(oslo, ann, { ...ann, id: 'users:Bob', name: 'Bob' }),
      findings: [{ entities: ['users:Ann', 'policy:Off'] }, { entities: ['users:Bob', 'policy:Off'] }],
    },
  },
})
