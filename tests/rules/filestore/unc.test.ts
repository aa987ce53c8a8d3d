import type { ChatPool } from '#core/model/entity.ts'
import { unc } from '#core/rules/filestore/unc.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>) => planOf([chatPool('P13', 'lync2013', fields)])

testRule(unc, {
  valid: {
    'a share for several servers': of({ poolType: 'multiComputer', fileStore: '\\\\files\\pchat' }),
    'a share for one': of({ poolType: 'singleComputer', fileStore: '\\\\files\\pchat' }),
    'a local path for one': of({ poolType: 'singleComputer', fileStore: 'c:\\pchat' }),
    'an unknown type': of({ fileStore: 'C:\\pchat' }),
    'an unknown file store': of({ poolType: 'multiComputer' }),
    'a Group Chat pool': planOf([chatPool('P10', 'lync2010', { poolType: 'multiComputer', fileStore: 'C:\\chat' })]),
  },
  invalid: {
    'a local path for several servers': {
      plan: of({ poolType: 'multiComputer', fileStore: 'C:\\pchat' }),
      findings: [{ entities: ['chatPool:P13'], field: 'fileStore', message: /file store C:\\pchat is not a share/ }],
    },
  },
})
