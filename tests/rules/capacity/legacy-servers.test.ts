import type { Generation } from '#core/model/entity.ts'
import { legacyServers } from '#core/rules/capacity/legacy-servers.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const withServers = (generation: Generation, count: number) =>
  planOf([
    chatPool('P', generation, {
      servers: Array.from({ length: count }, (_, at) => ({ fqdn: `gc${at + 1}.contoso.com` })),
    }),
  ])

testRule(legacyServers, {
  valid: {
    'three OCS servers': withServers('ocs2007r2', 3),
    'three 2010 servers': withServers('lync2010', 3),
    'four Persistent Chat servers': withServers('lync2013', 4),
    'nothing said of the servers': planOf([chatPool('P', 'lync2010')]),
  },
  invalid: {
    'four OCS servers': {
      plan: withServers('ocs2007r2', 4),
      findings: [{ entities: ['chatPool:P'], field: 'servers', fixes: ['Remove gc4.contoso.com from P'] }],
    },
    'five 2010 servers': {
      plan: withServers('lync2010', 5),
      findings: [
        {
          entities: ['chatPool:P'],
          message: /has 5 Group Chat servers/,
          fixes: ['Remove gc4.contoso.com and gc5.contoso.com from P'],
        },
      ],
    },
  },
})
