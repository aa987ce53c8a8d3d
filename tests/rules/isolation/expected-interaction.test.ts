import { expectedInteraction } from '#core/rules/isolation/expected-interaction.ts'
import { addIn, category, chatPool, interaction, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const content = [
  pool('L13', 'lync2013'),
  chatPool('P1', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P2', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Ops', { chatPool: 'chatPool:P1' }),
  room('Trading', { category: 'category:Ops' }),
  addIn('Prices', { chatPool: 'chatPool:P2' }),
  category('Stray'),
]

testRule(expectedInteraction, {
  valid: {
    'within one chat pool': planOf([...content, interaction('I', 'room:Trading', 'category:Ops')]),
    'with what belongs to no chat pool': planOf([...content, interaction('I', 'room:Trading', 'category:Stray')]),
    'with what is not there': planOf([...content, interaction('I', 'room:Trading', 'addIn:gone')]),
    'with itself': planOf([...content, interaction('I', 'room:Trading', 'room:Trading')]),
  },
  invalid: {
    'between two Lync 2013 chat pools': {
      plan: planOf([...content, interaction('I', 'room:Trading', 'addIn:Prices')]),
      findings: [
        {
          entities: ['interaction:I', 'room:Trading', 'addIn:Prices'],
          related: ['chatPool:P1', 'chatPool:P2'],
          field: 'to',
          broken: [['interaction:I', 'to', 'addIn:Prices']],
          fixes: ['Remove the expected interaction'],
          message: /^Room ‘Trading’ of P1 cannot interact with add-in ‘Prices’ of P2/,
        },
      ],
    },
    'each of two': {
      plan: planOf([
        ...content,
        interaction('A', 'addIn:Prices', 'room:Trading'),
        interaction('B', 'category:Ops', 'addIn:Prices'),
      ]),
      findings: [
        { entities: ['interaction:A', 'addIn:Prices', 'room:Trading'] },
        { entities: ['interaction:B', 'category:Ops', 'addIn:Prices'] },
      ],
    },
  },
})
