import { trustedAppLeft } from '#core/rules/migration/trusted-app-left.ts'
import { l10, p10, step } from '../../support/migration.ts'
import { chatPool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const trusted = { ...p10, trustedApplicationPool: 'gc.contoso.com' }

testRule(trustedAppLeft, {
  valid: {
    'it is removed': step([l10, trusted], [l10], { kind: 'removeTrustedApplicationPool', chatPool: 'chatPool:P10' }),
    'nobody knows of one': step([l10, p10], [l10]),
    'the chat pool stays': step([l10, trusted], [l10, trusted]),
    'OCS 2007 R2 has none': step([chatPool('P07', 'ocs2007r2', { trustedApplicationPool: 'gc.contoso.com' })], []),
  },
  invalid: {
    'it is left': {
      plan: step([l10, trusted], [l10]),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10'],
          field: 'trustedApplicationPool',
          fixes: ['Remove the trusted application pool of P10 in the step to Stage 2'],
        },
      ],
    },
    'that of another chat pool is removed': {
      plan: step([l10, trusted, { ...trusted, id: 'chatPool:Q10', name: 'Q10' }], [l10], {
        kind: 'removeTrustedApplicationPool',
        chatPool: 'chatPool:P10',
      }),
      findings: [{ entities: ['chatPool:Q10'] }],
    },
  },
})
