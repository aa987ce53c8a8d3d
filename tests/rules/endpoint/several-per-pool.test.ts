import { severalPerPool } from '#core/rules/endpoint/several-per-pool.ts'
import { l10, l13, p10, p13, step } from '../../support/migration.ts'
import { planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const having = (...addresses: string[]) => ({ ...p13, endpoints: addresses.map((sipAddress) => ({ sipAddress })) })
const several = having('sip:a@contoso.com', 'sip:b@contoso.com')

testRule(severalPerPool, {
  valid: {
    one: planOf([l13, having('sip:a@contoso.com')]),
    none: planOf([l13, having()]),
    unknown: planOf([l13, p13]),
    'Group Chat has a rule of its own': planOf([l10, { ...p10, endpoints: several.endpoints }]),
  },
  invalid: {
    two: {
      plan: planOf([l13, several]),
      findings: [
        {
          entities: ['chatPool:P13'],
          field: 'endpoints',
          severity: 'info',
          fixes: ['Keep only sip:a@contoso.com', 'Keep only sip:b@contoso.com'],
        },
      ],
    },
    'one came from a Group Chat pool': {
      plan: step([l10, l13, { ...p10, lookupUri: 'sip:b@contoso.com' }, p13], [l10, l13, several]),
      findings: [{ stage: 's2', entities: ['chatPool:P13'], fixes: ['Keep only sip:b@contoso.com'] }],
    },
  },
})
