import type { ChatPool } from '#core/model/entity.ts'
import { preferMulti } from '#core/rules/topology/prefer-multi.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = (fields: Partial<ChatPool>) => chatPool('P13', 'lync2013', fields)
const single = chat({ poolType: 'singleComputer', collocation: 'standalone' })
const create = 'Create P13 for multiple computers'

testRule(preferMulti, {
  valid: {
    'a pool for multiple computers': planOf([chat({ poolType: 'multiComputer', collocation: 'standalone' })]),
    'an unknown type': planOf([chat({ collocation: 'standalone' })]),
    'a Standard Edition server': planOf([chat({ poolType: 'singleComputer', collocation: 'standardEdition' })]),
    'nobody has said where it runs': planOf([chat({ poolType: 'singleComputer' })]),
  },
  invalid: {
    'in a sketch': {
      plan: planOf([single]),
      findings: [{ entities: ['chatPool:P13'], severity: 'info', field: 'poolType', fixes: [create] }],
    },
    'before it is created': {
      plan: planOf([], [single]),
      findings: [{ stage: 's2', entities: ['chatPool:P13'], fixes: [create] }],
    },
    'one that is there already cannot be changed': {
      plan: planOf([single], [single]),
      findings: ['s1', 's2'].map((stage) => ({ stage, entities: ['chatPool:P13'], fixes: [] })),
    },
  },
})
