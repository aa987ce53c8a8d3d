import type { Entity } from '#core/model/entity.ts'
import { lync2013PolicyDisabled } from '#core/rules/client/lync2013-policy-disabled.ts'
import { chatPool, client, planOf, policy, pool, room, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  site('Oslo'),
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Others', { homedOn: 'pool:L13', count: 1239 }),
  room('Trading', { chatPool: 'chatPool:P13', members: ['users:Cy'] }),
  client('cy', 'lync2013', 'users:Cy'),
]
const cy = users('Cy', { homedOn: 'pool:L13' })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(lync2013PolicyDisabled, {
  valid: {
    'an enabling global policy': plan(cy, policy('Global', 'global', true)),
    'a stage without any policy': plan(cy),
    'an enabling policy of the site': plan(
      cy,
      policy('Global', 'global', false),
      policy('Oslo', 'site', true, { site: 'site:Oslo' }),
    ),
    'an enabling policy of their own': plan(
      users('Cy', { homedOn: 'pool:L13', policy: 'policy:Mine' }),
      policy('Mine', 'user', true),
      policy('Oslo', 'site', false, { site: 'site:Oslo' }),
    ),
    'users who are not on Lync 2013': plan(
      pool('L10', 'lync2010'),
      users('Cy', { homedOn: 'pool:L10' }),
      policy('Global', 'global', false),
    ),
    'a Group Chat client reaches the room already': plan(
      cy,
      policy('Global', 'global', false),
      client('old', 'groupChat2010', 'users:Cy', ['chatPool:P13']),
    ),
  },
  invalid: {
    'a disabled global policy': {
      plan: plan(cy, policy('Global', 'global', false)),
      findings: [
        {
          entities: ['users:Cy', 'client:cy'],
          related: ['chatPool:P13', 'policy:Global'],
          field: 'policy',
          broken: [['client:cy', 'connectsTo', 'chatPool:P13']],
          fixes: [
            'Grant Cy a new policy that enables Persistent Chat',
            'Enable global policy (at least 1,239 users)',
            'Create an enabling policy for the site Oslo (at least 1,239 users)',
          ],
          message: /\(user: none; site: none; global: Global disabled\)/,
        },
      ],
    },
    'no policy that applies': {
      plan: plan(cy, policy('Chat', 'user', true)),
      findings: [
        {
          entities: ['users:Cy', 'client:cy'],
          fixes: [
            'Grant Chat to Cy',
            'Create an enabling global policy (at least 1,239 users)',
            'Create an enabling policy for the site Oslo (at least 1,239 users)',
          ],
          message: /global: disabled by default/,
        },
      ],
    },
    'a policy of their own outranks the others': {
      plan: plan(
        users('Cy', { homedOn: 'pool:L13', policy: 'policy:Off' }),
        policy('Off', 'user', false),
        policy('Global', 'global', true),
      ),
      findings: [
        {
          entities: ['users:Cy', 'client:cy'],
          fixes: [
            'Grant Cy a new policy that enables Persistent Chat',
            'Take Off back from Cy',
            'Enable user policy Off (users, number not known)',
          ],
          message: /user: Off disabled; site: none; global: Global enabled/,
        },
      ],
    },
    'the policy of the site outranks the global one': {
      plan: plan(cy, policy('Oslo', 'site', false, { site: 'site:Oslo' }), policy('Global', 'global', true)),
      findings: [
        {
          entities: ['users:Cy', 'client:cy'],
          fixes: [
            'Grant Cy a new policy that enables Persistent Chat',
            'Enable site policy Oslo (at least 1,239 users)',
          ],
        },
      ],
    },
  },
})
