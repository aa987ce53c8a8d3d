import { historyOff } from '#core/rules/category/history-off.ts'
import { category, chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [chatPool('P10', 'lync2010'), chatPool('P13', 'lync2013')]
const ops = category('Ops', { chatPool: 'chatPool:P13' })

testRule(historyOff, {
  valid: {
    'history on': planOf([...pools, { ...ops, chatHistory: true }]),
    'history that nobody has filled in': planOf([...pools, ops]),
    'a category of Group Chat': planOf([...pools, { ...ops, chatPool: 'chatPool:P10', chatHistory: false }]),
  },
  invalid: {
    'history off': {
      plan: planOf([...pools, { ...ops, chatHistory: false }]),
      findings: [{ entities: ['category:Ops'], field: 'chatHistory', severity: 'info', fixes: [] }],
    },
    'in each stage': {
      plan: planOf([...pools, { ...ops, chatHistory: false }], [...pools, { ...ops, chatHistory: false }]),
      findings: [
        { stage: 's1', entities: ['category:Ops'] },
        { stage: 's2', entities: ['category:Ops'] },
      ],
    },
  },
})
