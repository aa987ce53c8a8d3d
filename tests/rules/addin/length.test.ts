import { addInLength } from '#core/rules/addin/length.ts'
import { addIn, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
]
const start = 'https://prices.contoso.com/'
const sized = (name: number, url: number, on: 'P13' | 'P10' = 'P13') =>
  addIn('a', { name: 'A'.repeat(name), url: start.padEnd(url, 'x'), chatPool: `chatPool:${on}` })

testRule(addInLength, {
  valid: {
    'as long as can be': planOf([...pools, sized(50, 255)]),
    'no URL': planOf([...pools, addIn('Prices', { chatPool: 'chatPool:P13' })]),
    'an add-in of Group Chat': planOf([...pools, sized(51, 256, 'P10')]),
  },
  invalid: {
    'a name of 51 characters': {
      plan: planOf([...pools, sized(51, 40)]),
      findings: [
        {
          entities: ['addIn:a'],
          field: 'name',
          severity: 'error',
          message: /a name of 51 characters \(at most 50\)\./,
          fixes: ['Shorten the name to its first 50 characters'],
        },
      ],
    },
    'a URL of 256 characters': {
      plan: planOf([...pools, sized(50, 256)]),
      findings: [{ entities: ['addIn:a'], field: 'url', message: /a URL of 256 characters/, fixes: [] }],
    },
    'both are one finding': {
      plan: planOf([...pools, sized(60, 300)]),
      findings: [{ entities: ['addIn:a'], field: 'name', message: /60 characters .* and a URL of 300/, fixes: [] }],
    },
  },
})
