import { descriptionTooLong } from '#core/rules/room/description-too-long.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
]
const text = (length: number) => 'd'.repeat(length)
const ops = category('Ops', { chatPool: 'chatPool:P13' })
const trading = room('Trading', { category: 'category:Ops' })

testRule(descriptionTooLong, {
  valid: {
    '256 characters': planOf([...pools, { ...ops, description: text(256) }, { ...trading, description: text(256) }]),
    'no description': planOf([...pools, ops, trading]),
    'a category of Group Chat': planOf([...pools, { ...ops, chatPool: 'chatPool:P10', description: text(300) }]),
  },
  invalid: {
    '257 characters of a category and of a room': {
      plan: planOf([...pools, { ...ops, description: text(257) }, { ...trading, description: text(257) }]),
      findings: [
        {
          entities: ['category:Ops'],
          field: 'description',
          severity: 'error',
          message: /^Category ‘Ops’/,
          fixes: ['Shorten the description to its first 256 characters'],
        },
        { entities: ['room:Trading'], message: /^Room ‘Trading’ has a description of 257 characters/ },
      ],
    },
    'of an object with a long name': {
      plan: planOf([...pools, ops, { ...trading, name: 'T'.repeat(256), description: text(300) }]),
      findings: [{ entities: ['room:Trading'] }],
    },
  },
})
