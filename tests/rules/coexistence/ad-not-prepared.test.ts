import { adNotPrepared } from '#core/rules/coexistence/ad-not-prepared.ts'
import { planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')

testRule(adNotPrepared, {
  valid: {
    'Lync 2013 is there today': planOf([l10, l13], [l10, l13, pool('L13b', 'lync2013')]),
    'Lync 2010 only': planOf([l10], [l10, pool('L10b', 'lync2010')]),
    'a sketch': planOf([l13]),
    'not the first one, though the others have gone': planOf([l13], [l10], [l10, l13]),
  },
  invalid: {
    'the first pool': {
      plan: planOf([l10], [l10, l13], [l10, l13, pool('L13b', 'lync2013')]),
      findings: [
        {
          stage: 's2',
          severity: 'info',
          entities: ['pool:L13'],
          source: 'Migration phases (from Lync Server 2010)',
        },
      ],
    },
    'the first pool beside OCS 2007 R2, whose phases are others': {
      plan: planOf([pool('O07', 'ocs2007r2')], [pool('O07', 'ocs2007r2'), l13]),
      findings: [{ entities: ['pool:L13'], source: 'JJ205002' }],
    },
    'the first two pools': {
      plan: planOf([l10], [l13, pool('L13b', 'lync2013')]),
      findings: [{ entities: ['pool:L13', 'pool:L13b'], message: /^Lync Server 2013 comes with L13 and L13b\./ }],
    },
  },
})
