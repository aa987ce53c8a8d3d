import { chatServerOnOtherRole } from '#core/rules/hosting/chat-server-on-other-role.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const host = pool('L13E', 'lync2013', { edition: 'enterprise', frontEnds: ['fe1.contoso.com'] })
const other = pool('L13X', 'lync2013', { edition: 'enterprise', frontEnds: ['fe9.contoso.com'] })
const on = (name: string, ...fqdns: string[]) =>
  chatPool(name, 'lync2013', { hostedOn: 'pool:L13E', servers: fqdns.map((fqdn) => ({ fqdn })) })

testRule(chatServerOnOtherRole, {
  valid: {
    'computers of its own': planOf([host, other, on('P13', 'chat1.contoso.com')]),
    'the Front End of its host is another rule': planOf([host, on('P13', 'fe1.contoso.com')]),
    'an older pool is another rule': planOf([
      host,
      pool('L10', 'lync2010', { frontEnds: ['fe10.contoso.com'] }),
      on('P13', 'fe10.contoso.com'),
    ]),
    'a 2010 chat server on a Front End': planOf([
      other,
      chatPool('P10', 'lync2010', { servers: [{ fqdn: 'fe9.contoso.com' }] }),
    ]),
    'several chat pools on one host': planOf([host, on('Pa', 'a.contoso.com'), on('Pb', 'b.contoso.com')]),
  },
  invalid: {
    'the Front End of another pool': {
      plan: planOf([host, other, on('P13', 'chat1.contoso.com', 'FE9.contoso.com')]),
      findings: [
        {
          entities: ['chatPool:P13', 'pool:L13X'],
          field: 'servers',
          fixes: ['Leave FE9.contoso.com to L13X'],
        },
      ],
    },
    'another Standard Edition server': {
      plan: planOf([
        host,
        pool('L13S', 'lync2013', { edition: 'standard', fqdn: 'se13.contoso.com' }),
        on('P13', 'se13.contoso.com'),
      ]),
      findings: [{ entities: ['chatPool:P13', 'pool:L13S'] }],
    },
    'two chat pools on one computer are one finding': {
      plan: planOf([host, on('Pa', 'chat1.contoso.com'), on('Pb', 'chat1.contoso.com')]),
      findings: [{ entities: ['chatPool:Pa', 'chatPool:Pb'], fixes: ['Leave chat1.contoso.com to Pb'] }],
    },
  },
})
