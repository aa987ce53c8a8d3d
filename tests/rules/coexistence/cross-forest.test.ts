import { crossForest } from '#core/rules/coexistence/cross-forest.ts'
import { chatPool, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010', { forest: 'contoso.com' })
const l13 = pool('L13', 'lync2013', { forest: 'Contoso.com' })
const f13 = pool('F13', 'lync2013', { forest: 'fabrikam.com' })
const ann = (home: 'pool:L10' | 'pool:L13' | 'pool:F13') => users('Ann', { homedOn: home })
const bob = (home: 'pool:L10' | 'pool:L13' | 'pool:F13') => users('Bob', { homedOn: home })
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const importInto = (target: `chatPool:${string}`) =>
  [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target }] as const

testRule(crossForest, {
  valid: {
    'within the forest': planOf([l10, ann('pool:L10')], [l10, l13, ann('pool:L13')]),
    'a forest that is unknown': planOf(
      [pool('L10', 'lync2010'), ann('pool:L10')],
      [pool('L10', 'lync2010'), f13, ann('pool:F13')],
    ),
    'nobody moves': planOf([l10, f13, ann('pool:L10')], [l10, f13, ann('pool:L10')]),
    'an import within the forest': planOf([l10, l13, p10], {
      entities: [l10, l13, p10, chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })],
      operations: importInto('chatPool:P13'),
    }),
    'an import into a chat pool that is not there': planOf([l10, p10], {
      entities: [l10, p10],
      operations: importInto('chatPool:gone'),
    }),
  },
  invalid: {
    'users, one finding per pair of pools': {
      plan: planOf([l10, f13, ann('pool:L10'), bob('pool:L10')], [l10, f13, ann('pool:F13'), bob('pool:F13')]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L10', 'pool:F13'],
          related: ['users:Ann', 'users:Bob'],
          message: /^Ann and Bob would move from L10 to F13/,
        },
      ],
    },
    'an import, by the forest of the host or its own': {
      plan: planOf([l10, f13, p10], {
        entities: [l10, f13, p10, chatPool('P13', 'lync2013', { forest: 'fabrikam.com' })],
        operations: importInto('chatPool:P13'),
      }),
      findings: [{ stage: 's2', entities: ['chatPool:P10', 'chatPool:P13'] }],
    },
    'an import from a chat pool that goes in the step': {
      plan: planOf([l10, p10], {
        entities: [f13, chatPool('P13', 'lync2013', { hostedOn: 'pool:F13' })],
        operations: importInto('chatPool:P13'),
      }),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P13'] }],
    },
  },
})
