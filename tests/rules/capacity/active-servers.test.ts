import { activeServers } from '#core/rules/capacity/active-servers.ts'
import { chatServers, unmarkedServers } from '../../support/chat-servers.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(activeServers, {
  valid: {
    'four active and four standby': planOf([chatPool('P13', 'lync2013', { servers: chatServers(4, 4) })]),
    'servers that nobody has marked': planOf([chatPool('P13', 'lync2013', { servers: unmarkedServers(8) })]),
    'unknown servers': planOf([chatPool('P13', 'lync2013')]),
  },
  invalid: {
    'five active servers': {
      plan: planOf([chatPool('P13', 'lync2013', { servers: chatServers(5, 1) })]),
      findings: [{ entities: ['chatPool:P13'], field: 'servers', fixes: ['Mark pc5.contoso.com as standby'] }],
    },
    'six of them': {
      plan: planOf([chatPool('P13', 'lync2013', { servers: chatServers(6) })]),
      findings: [
        {
          entities: ['chatPool:P13'],
          message: /has 6 active servers/,
          fixes: ['Mark pc5.contoso.com and pc6.contoso.com as standby'],
        },
      ],
    },
  },
})
