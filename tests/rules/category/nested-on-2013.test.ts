import { nestedOn2013 } from '#core/rules/category/nested-on-2013.ts'
import { category, chatPool, planOf, planWith, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const ops = category('Ops', { chatPool: 'chatPool:P13' })
const desk = category('Desk', { chatPool: 'chatPool:P13', parent: 'category:Ops' })

testRule(nestedOn2013, {
  valid: {
    'categories side by side': planOf([...pools, ops, category('Desk', { chatPool: 'chatPool:P13' })]),
    'nesting in Group Chat': planOf([
      ...pools,
      { ...ops, chatPool: 'chatPool:P10' },
      { ...desk, chatPool: 'chatPool:P10' },
    ]),
    'a parent that is not there': planOf([...pools, desk]),
  },
  invalid: {
    'a category in a category': {
      plan: planOf([...pools, ops, desk]),
      findings: [
        {
          entities: ['category:Desk', 'category:Ops'],
          related: ['chatPool:P13'],
          field: 'parent',
          severity: 'error',
          broken: [['category:Desk', 'parent', 'category:Ops']],
          fixes: ['Make Desk the top-level category Ops-Desk', 'Make Desk a top-level category'],
        },
      ],
    },
    'three levels, with the separator of the plan': {
      plan: planWith({ flattening: { separator: ' / ', prefixTopLevel: false } }, [
        ...pools,
        ops,
        desk,
        category('Night', { chatPool: 'chatPool:P13', parent: 'category:Desk' }),
      ]),
      findings: [
        { entities: ['category:Desk', 'category:Ops'] },
        {
          entities: ['category:Night', 'category:Desk'],
          fixes: ['Make Night the top-level category Ops / Desk / Night', 'Make Night a top-level category'],
        },
      ],
    },
    'a name that is taken is not offered': {
      plan: planOf([...pools, ops, desk, category('ops-desk', { chatPool: 'chatPool:P13' })]),
      findings: [{ entities: ['category:Desk', 'category:Ops'], fixes: ['Make Desk a top-level category'] }],
    },
    'nor is one that is taken later': {
      plan: planOf([...pools, ops, desk], [...pools, ops, desk, category('ops-desk', { chatPool: 'chatPool:P13' })]),
      findings: [
        { stage: 's1', entities: ['category:Desk', 'category:Ops'], fixes: ['Make Desk a top-level category'] },
        { stage: 's2', entities: ['category:Desk', 'category:Ops'] },
      ],
    },
  },
})
