import type { Entity } from '#core/model/entity.ts'
import { nobodyEnabled } from '#core/rules/policy/nobody-enabled.ts'
import { chatPool, planOf, policy, pool, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  site('Oslo'),
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Ann', { homedOn: 'pool:L13' }),
]
const off = policy('Global', 'global', false)
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(nobodyEnabled, {
  valid: {
    'an enabling global policy': plan(policy('Global', 'global', true)),
    'a stage without any policy': plan(),
    'an enabling policy of the site': plan(off, policy('Oslo', 'site', true, { site: 'site:Oslo' })),
    'one of many is enabled': plan(
      off,
      policy('Chat', 'user', true),
      users('Bob', { homedOn: 'pool:L13', policy: 'policy:Chat' }),
    ),
    'nobody is homed on Lync 2013 yet': planOf([
      ...estate.slice(0, 4),
      off,
      users('Ann', { homedOn: 'pool:L10' }),
      users('Bob'),
    ]),
    'no Persistent Chat pool': planOf([estate[2]!, estate[4]!, off]),
  },
  invalid: {
    'a disabled global policy alone': {
      plan: plan(off, chatPool('Q13', 'lync2013', { hostedOn: 'pool:L13' })),
      findings: [
        { entities: ['chatPool:P13', 'chatPool:Q13'], related: ['policy:Global'], severity: 'warning', fixes: [] },
      ],
    },
    'an enabling policy that nobody has': {
      plan: plan(policy('Chat', 'user', true)),
      findings: [{ entities: ['chatPool:P13'], related: ['policy:Chat'] }],
    },
    'an enabling policy of users who have not moved': {
      plan: plan(off, policy('Chat', 'user', true), users('Bob', { homedOn: 'pool:L10', policy: 'policy:Chat' })),
      findings: [{ entities: ['chatPool:P13'] }],
    },
  },
})
