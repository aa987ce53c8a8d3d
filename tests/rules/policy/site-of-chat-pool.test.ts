import type { Entity } from '#core/model/entity.ts'
import { siteOfChatPool } from '#core/rules/policy/site-of-chat-pool.ts'
import { chatPool, planOf, policy, pool, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  site('Oslo'),
  site('Rome'),
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  pool('R13', 'lync2013', { site: 'site:Rome' }),
  pool('X13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const oslo = policy('Oslo', 'site', true, { site: 'site:Oslo' })
const roman = users('Ann', { count: 40, homedOn: 'pool:R13', needsChat: true })
const plan = (...entities: Entity[]) => planOf([...estate, oslo, ...entities])

testRule(siteOfChatPool, {
  valid: {
    'users of that site need chat': plan(roman, users('Bob', { homedOn: 'pool:L13', needsChat: true })),
    'the other site has a policy': plan(roman, policy('Rome', 'site', false, { site: 'site:Rome' })),
    'users of another site are enabled otherwise': plan(roman, policy('Global', 'global', true)),
    'users whose site is not known': plan({ ...roman, homedOn: 'pool:X13' }),
    'users who do not need chat': plan({ ...roman, needsChat: false }),
    'a disabled policy': planOf([...estate, { ...oslo, enabled: false }, roman]),
    'no chat pool in that site': planOf([...estate.slice(0, 5), oslo, roman]),
  },
  invalid: {
    'only users of another site need chat': {
      plan: plan(roman),
      findings: [
        {
          entities: ['policy:Oslo'],
          related: ['chatPool:P13', 'users:Ann'],
          field: 'site',
          severity: 'warning',
          fixes: ['Create an enabling policy for the site Rome (40 users)'],
        },
      ],
    },
    'the site of the chat pool itself counts': {
      plan: planOf([
        ...estate.slice(0, 5),
        chatPool('P13', 'lync2013', { hostedOn: 'pool:R13', site: 'site:Oslo' }),
        oslo,
        roman,
        users('Bob', { homedOn: 'pool:L13' }),
      ]),
      findings: [{ entities: ['policy:Oslo'], related: ['chatPool:P13', 'users:Ann'] }],
    },
  },
})
