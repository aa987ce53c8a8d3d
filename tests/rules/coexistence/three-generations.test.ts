import { threeGenerations } from '#core/rules/coexistence/three-generations.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')

const ocsChat = (name: string) => chatPool(name, 'ocs2007r2', { hostedOn: 'pool:O07' })

testRule(threeGenerations, {
  valid: {
    'OCS 2007 R2 and Lync 2010': planOf([o07, l10]),
    'Lync 2010 and Lync 2013': planOf([l10, l13]),
    'OCS 2007 R2 and Lync 2013': planOf([o07, l13]),
    'all three, but never together': planOf([o07, l10], [l10, l13]),
  },
  invalid: {
    'all three': {
      plan: planOf([o07, l10, l13, chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })]),
      findings: [
        {
          entities: ['pool:O07', 'pool:L10', 'pool:L13'],
          related: ['chatPool:P13'],
          message: /^Stage 1 runs OCS 2007 R2, Lync 2010 and Lync 2013 together\./,
        },
      ],
    },
    'one finding in each stage': {
      plan: planOf([o07, l10], [o07, l10, l13], [o07, l10, l13, pool('L13b', 'lync2013')], [l13]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:O07', 'pool:L10', 'pool:L13'],
          fixes: ['Add a stage before Stage 2 that retires OCS 2007 R2 and moves its users to L10'],
        },
        { stage: 's3', entities: ['pool:O07', 'pool:L10', 'pool:L13', 'pool:L13b'], fixes: [] },
      ],
    },
    'Group Chat of OCS is upgraded to that of Lync 2010': {
      plan: planOf([o07, l10, ocsChat('P07')], { entities: [o07, l10, l13, ocsChat('P07')], interim: true }),
      findings: [
        {
          stage: 's2',
          entities: ['pool:O07', 'pool:L10', 'pool:L13'],
          fixes: [
            'Add a stage before Stage 2 that retires OCS 2007 R2, upgrades its Group Chat and moves its users to L10',
          ],
        },
      ],
    },
    'two Group Chat pools of OCS, which no upgrade joins, have nowhere to go': {
      plan: planOf([o07, l10, ocsChat('P07'), ocsChat('Q07')], [o07, l10, l13, ocsChat('P07'), ocsChat('Q07')]),
      findings: [{ stage: 's2', entities: ['pool:O07', 'pool:L10', 'pool:L13'], fixes: [] }],
    },
    'a chat pool shows its generation too': {
      plan: planOf([l10, l13, chatPool('P07', 'ocs2007r2')]),
      findings: [{ entities: ['chatPool:P07', 'pool:L10', 'pool:L13'] }],
    },
  },
})
