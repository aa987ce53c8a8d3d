import { cmsNotMoved } from '#core/rules/migration/cms-not-moved.ts'
import { l10, l13, step } from '../../support/migration.ts'
import { testRule } from '../../support/test-rule.ts'

const holder = { ...l10, holdsCms: true }

testRule(cmsNotMoved, {
  valid: {
    'it was moved before': step([l10, { ...l13, holdsCms: true }], [{ ...l13, holdsCms: true }]),
    'it moves in the step': step([holder, l13], [{ ...l13, holdsCms: true }]),
    'nobody knows which pool holds it': step([l10, l13], [l13]),
    'the holder stays': step([holder, l13], [holder, l13]),
  },
  invalid: {
    'the holder goes': {
      plan: step([holder, l13], [l13]),
      findings: [
        {
          stage: 's2',
          entities: ['pool:L10'],
          field: 'holdsCms',
          fixes: ['Move the Central Management Server to L13 in Stage 1'],
        },
      ],
    },
    'no Lync 2013 pool is there before': {
      plan: step([holder], [l13]),
      findings: [{ entities: ['pool:L10'], fixes: [] }],
    },
  },
})
