import { disabledHidden } from '#core/rules/room/disabled-hidden.ts'
import { category, chatPool, planOf, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  chatPool('P13', 'lync2013'),
  chatPool('P10', 'lync2010'),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
]

testRule(disabledHidden, {
  valid: {
    'rooms that are not disabled': planOf([
      ...estate,
      room('A', { category: 'category:Ops', disabled: false }),
      room('B', { category: 'category:Ops' }),
    ]),
    'disabled rooms of Group Chat': planOf([...estate, room('A', { category: 'category:Old', disabled: true })]),
  },
  invalid: {
    'the rooms of a category are one finding': {
      plan: planOf([
        ...estate,
        room('A', { category: 'category:Ops', disabled: true }),
        room('B', { category: 'category:Ops', disabled: true }),
      ]),
      findings: [
        {
          entities: ['category:Ops'],
          related: ['room:A', 'room:B'],
          severity: 'info',
          message: /^2 disabled rooms of Ops/,
          fixes: [],
        },
      ],
    },
    'rooms without a category, by their chat pool': {
      plan: planOf([...estate, room('A', { chatPool: 'chatPool:P13', disabled: true })]),
      findings: [{ entities: ['chatPool:P13'], related: ['room:A'], message: /^1 disabled room of P13/ }],
    },
  },
})
