import { notGrantable } from '#core/rules/policy/not-grantable.ts'
import { planOf, policy, pool, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [site('Oslo'), pool('L13', 'lync2013', { site: 'site:Oslo' })]
const ofSite = policy('Oslo chat', 'site', true, { site: 'site:Oslo' })
const global = policy('Global', 'global', false)
const own = policy('Chat', 'user', true)
const off = policy('No chat', 'user', false)
const ann = (id: string) => users('Ann', { homedOn: 'pool:L13', policy: `policy:${id}` })

testRule(notGrantable, {
  valid: {
    'a policy for users': planOf([...estate, own, ann('Chat')]),
    'no policy': planOf([...estate, ofSite, users('Ann', { homedOn: 'pool:L13' })]),
    'one that is not there is for another rule': planOf([...estate, ann('gone')]),
  },
  invalid: {
    'the policy of a site': {
      plan: planOf([...estate, ofSite, ann('Oslo chat')]),
      findings: [
        {
          entities: ['users:Ann', 'policy:Oslo chat'],
          field: 'policy',
          severity: 'error',
          message: /should be granted ‘Oslo chat’, the policy of a site\./,
          fixes: ['Take the policy back from Ann'],
        },
      ],
    },
    'the global policy, where there is one for users': {
      plan: planOf([...estate, { ...global, enabled: true }, own, off, ann('Global')]),
      findings: [
        {
          entities: ['users:Ann', 'policy:Global'],
          fixes: ['Take the policy back from Ann', 'Grant Chat to Ann'],
        },
      ],
    },
    'a global policy that disables, in place of which one that disables is granted': {
      plan: planOf([...estate, global, own, off, ann('Global')]),
      findings: [
        {
          entities: ['users:Ann', 'policy:Global'],
          fixes: ['Take the policy back from Ann', 'Grant No chat to Ann'],
        },
      ],
    },
  },
})
