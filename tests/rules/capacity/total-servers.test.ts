import { totalServers } from '#core/rules/capacity/total-servers.ts'
import { chatServers, unmarkedServers } from '../../support/chat-servers.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(totalServers, {
  valid: {
    'eight servers': planOf([chatPool('P13', 'lync2013', { servers: chatServers(4, 4) })]),
    'unknown servers': planOf([chatPool('P13', 'lync2013')]),
    'a Group Chat pool, which has a limit of its own': planOf([
      chatPool('P10', 'lync2010', { servers: unmarkedServers(9) }),
    ]),
  },
  invalid: {
    'nine servers': {
      plan: planOf([chatPool('P13', 'lync2013', { servers: unmarkedServers(9) })]),
      findings: [{ entities: ['chatPool:P13'], field: 'servers', fixes: ['Remove pc9.contoso.com from P13'] }],
    },
    'a standby server goes first': {
      plan: planOf([chatPool('P13', 'lync2013', { servers: chatServers(2, 7).reverse() })]),
      findings: [{ entities: ['chatPool:P13'], message: /has 9 servers/, fixes: ['Remove pc3.contoso.com from P13'] }],
    },
  },
})
