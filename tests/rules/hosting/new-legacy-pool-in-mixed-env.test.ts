import { newLegacyPoolInMixedEnv } from '#core/rules/hosting/new-legacy-pool-in-mixed-env.ts'
import { category, chatPool, client, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const ops = category('Ops', { chatPool: 'chatPool:P10' })
const convert = 'Make P10 a Lync 2013 Persistent Chat pool on L13'

testRule(newLegacyPoolInMixedEnv, {
  valid: {
    'a chat pool that was there before Lync 2013': planOf([l10, p10], [l10, p10, l13]),
    'both in the same step': planOf([l10], [l10, p10, l13]),
    'all of it there today': planOf([l10, l13, p10], [l10, l13, p10]),
    'a new Persistent Chat pool': planOf([l10, l13], [l10, l13, chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })]),
    'a new OCS chat pool': planOf([l13], [l13, chatPool('P07', 'ocs2007r2')]),
  },
  invalid: {
    'after the first 2013 pool': {
      plan: planOf([l10], [l10, l13], [l10, l13, p10, ops], { entities: [l10, l13, p10, ops], interim: true }),
      findings: [
        { entities: ['chatPool:P10'], related: ['pool:L13'], stage: 's3', fixes: ['Deploy P10 in Stage 1 already'] },
      ],
    },
    'with Lync 2013 there today, it can only become Persistent Chat': {
      plan: planOf([l10, l13], { entities: [l10, l13, p10], interim: true }),
      findings: [{ entities: ['chatPool:P10'], stage: 's2', fixes: [convert] }],
    },
    'no Persistent Chat where users find it by its address, which is not known and counts as the default': {
      plan: planOf([l10, l13], {
        entities: [
          ...[l10, l13, p10, users('Ann', { homedOn: 'pool:L10', needsChat: true, sipDomain: 'contoso.com' })],
          { ...client('old', 'groupChat2010', 'users:Ann'), configuration: 'automatic' },
        ],
        interim: true,
      }),
      findings: [{ entities: ['chatPool:P10'], stage: 's2', fixes: [] }],
    },
    'nothing earlier without its host': {
      plan: planOf([], [l13], { entities: [l10, l13, p10], interim: true }),
      findings: [{ entities: ['chatPool:P10'], stage: 's3', fixes: [convert] }],
    },
    'both ways out': {
      plan: planOf([l10], [l10, l13], { entities: [l10, l13, p10], interim: true }),
      findings: [{ entities: ['chatPool:P10'], fixes: ['Deploy P10 in Stage 1 already', convert] }],
    },
  },
})
