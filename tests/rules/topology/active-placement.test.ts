import type { ChatPool } from '#core/model/entity.ts'
import { activePlacement } from '#core/rules/topology/active-placement.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const server = (name: string, dataCenter: string, active?: boolean) => ({
  fqdn: `${name}.contoso.com`,
  dataCenter,
  ...(active !== undefined && { active }),
})
const of = (servers: ChatPool['servers'], fields: Partial<ChatPool> = {}) =>
  planOf([
    chatPool('P13', 'lync2013', {
      stretched: true,
      dataCenterLink: 'lowBandwidth',
      contentStore: { dataCenter: 'Oslo' },
      ...(servers && { servers }),
      ...fields,
    }),
  ])
const both = [server('pc1', 'Oslo', true), server('pc2', 'Bergen', true)]

testRule(activePlacement, {
  valid: {
    'standby in the other data center': of([server('pc1', 'OSLO', true), server('pc2', 'Bergen', false)]),
    'a fast link': of(both, { dataCenterLink: 'highBandwidth' }),
    'an unknown link': planOf([
      chatPool('P13', 'lync2013', { stretched: true, contentStore: { dataCenter: 'Oslo' }, servers: both }),
    ]),
    'nobody knows where the database is': of(both, { contentStore: {} }),
    'nobody knows whether it is active': of([server('pc1', 'Oslo'), server('pc2', 'Bergen')]),
    'not stretched': of(both, { stretched: false }),
  },
  invalid: {
    'an active server far from the database': {
      plan: of(both),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'servers',
          message: /^P13 has pc2\.contoso\.com active, but its database is in Oslo/,
          fixes: ['Mark pc2.contoso.com as standby'],
        },
      ],
    },
    'the only active ones stay so until somebody decides': {
      plan: of([server('pc1', 'Oslo', false), server('pc2', 'Bergen', true)]),
      findings: [{ entities: ['chatPool:P13'], fixes: [] }],
    },
  },
})
