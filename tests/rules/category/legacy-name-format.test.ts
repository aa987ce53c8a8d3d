import { legacyNameFormat } from '#core/rules/category/legacy-name-format.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P07', 'ocs2007r2'),
  chatPool('P13', 'lync2013'),
]
const named = (name: string, on: 'P10' | 'P07' | 'P13' = 'P10') => category('c', { name, chatPool: `chatPool:${on}` })

testRule(legacyNameFormat, {
  valid: {
    'a letter and no spaces': planOf([...pools, named('Ops-2010')]),
    'a single letter': planOf([...pools, named('O')]),
    'a letter of another alphabet': planOf([...pools, named('Überblick')]),
    'a category of Persistent Chat': planOf([...pools, named('1 Ops', 'P13')]),
    'a category of OCS 2007 R2': planOf([...pools, named('1 Ops', 'P07')]),
  },
  invalid: {
    'a space': {
      plan: planOf([...pools, named('Contoso Ops')]),
      findings: [
        {
          entities: ['category:c'],
          related: ['chatPool:P10'],
          field: 'name',
          severity: 'warning',
          fixes: ['Rename it to Contoso-Ops'],
        },
      ],
    },
    'a digit in front': {
      plan: planOf([...pools, named('1Ops')]),
      findings: [{ entities: ['category:c'], fixes: [] }],
    },
    'a name that is taken is not offered': {
      plan: planOf([...pools, named('My Ops'), category('d', { name: 'My-Ops', chatPool: 'chatPool:P10' })]),
      findings: [{ entities: ['category:c'], fixes: [] }],
    },
  },
})
