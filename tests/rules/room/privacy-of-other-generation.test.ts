import type { Room } from '#core/model/entity.ts'
import { privacyOfOtherGeneration } from '#core/rules/room/privacy-of-other-generation.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
  category('New', { chatPool: 'chatPool:P13' }),
]
const at = (where: 'Old' | 'New', privacy?: Room['privacy']) =>
  planOf([...estate, room('R', { category: `category:${where}`, ...(privacy && { privacy }) })])

testRule(privacyOfOtherGeneration, {
  valid: {
    'a closed room of Persistent Chat': at('New', 'closed'),
    'an open room of Persistent Chat': at('New', 'open'),
    'a scoped room of Group Chat': at('Old', 'scoped'),
    'nobody has said': at('Old'),
    'a room of no chat pool': planOf([...estate, room('R', { privacy: 'scoped' })]),
  },
  invalid: {
    'a scoped room of Persistent Chat': {
      plan: at('New', 'scoped'),
      findings: [
        {
          entities: ['room:R'],
          related: ['chatPool:P13'],
          field: 'privacy',
          severity: 'warning',
          message: /is scoped, which Lync 2013 Persistent Chat does not know/,
          fixes: ['Make R closed'],
        },
      ],
    },
    'a private room of Persistent Chat': {
      plan: at('New', 'private'),
      findings: [{ entities: ['room:R'], fixes: ['Make R secret'] }],
    },
    'a secret room of Group Chat': {
      plan: at('Old', 'secret'),
      findings: [{ entities: ['room:R'], fixes: ['Make R private'] }],
    },
    'an open room of Group Chat, where nothing says the same': {
      plan: at('Old', 'open'),
      findings: [{ entities: ['room:R'], fixes: [] }],
    },
  },
})
