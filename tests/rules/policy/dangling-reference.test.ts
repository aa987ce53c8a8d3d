import { policyDanglingReference } from '#core/rules/policy/dangling-reference.ts'
import { planOf, policy, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const home = pool('L13', 'lync2013')
const chat = policy('Chat', 'user', true)
const ann = users('Ann', { homedOn: 'pool:L13', policy: 'policy:Chat' })

testRule(policyDanglingReference, {
  valid: {
    'a policy that is there': planOf([home, chat, ann]),
    'no policy granted': planOf([home, users('Ann', { homedOn: 'pool:L13' })]),
  },
  invalid: {
    'a policy that no stage has': {
      plan: planOf([home, ann]),
      findings: [
        {
          entities: ['users:Ann', 'policy:Chat'],
          field: 'policy',
          broken: [['users:Ann', 'policy', 'policy:Chat']],
          message: /^Ann should have a Persistent Chat policy that no stage has/,
          fixes: ['Take the missing policy back from Ann'],
        },
      ],
    },
    'a policy that is gone': {
      plan: planOf([home, chat, ann], [home, policy('New', 'user', true), ann]),
      findings: [
        {
          stage: 's2',
          entities: ['users:Ann', 'policy:Chat'],
          message: /‘Chat’/,
          fixes: ['Keep Chat in Stage 2', 'Grant New to Ann', 'Take the missing policy back from Ann'],
        },
      ],
    },
    'a policy that kept them from chat, which they have since it is gone': {
      plan: planOf([home, policy('Chat', 'user', false), ann], [home, policy('Global', 'global', true), ann]),
      findings: [
        { stage: 's2', entities: ['users:Ann', 'policy:Chat'], fixes: ['Take the missing policy back from Ann'] },
      ],
    },
  },
})
