import { noCreators } from '#core/rules/category/no-creators.ts'
import { category, chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [chatPool('P10', 'lync2010'), chatPool('P13', 'lync2013')]
const ops = category('Ops', { chatPool: 'chatPool:P13' })

testRule(noCreators, {
  valid: {
    creators: planOf([...pools, { ...ops, creators: ['Sales'] }]),
    'creators that nobody has filled in': planOf([...pools, ops]),
    'a category of Group Chat': planOf([...pools, { ...ops, chatPool: 'chatPool:P10', creators: [] }]),
  },
  invalid: {
    'an empty list': {
      plan: planOf([...pools, { ...ops, creators: [] }]),
      findings: [{ entities: ['category:Ops'], field: 'creators', severity: 'info', fixes: [] }],
    },
    'each category by itself': {
      plan: planOf([...pools, { ...ops, creators: [] }, category('Desk', { chatPool: 'chatPool:P13', creators: [] })]),
      findings: [{ entities: ['category:Desk'] }, { entities: ['category:Ops'] }],
    },
  },
})
