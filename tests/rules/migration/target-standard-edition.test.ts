import { targetStandardEdition } from '#core/rules/migration/target-standard-edition.ts'
import { importing, l10, p10, p13, step } from '../../support/migration.ts'
import { chatPool, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l13 = pool('L13', 'lync2013', { edition: 'standard', fqdn: 'se.contoso.com' })
const collocated = { ...p13, collocation: 'standardEdition', fqdn: 'se.contoso.com' } as const
const p07 = chatPool('P07', 'ocs2007r2')
const of = (target: typeof p13, operation = importing()) => {
  const all = [l10, l13, p10, target, p07]
  return step(all, all, operation)
}

testRule(targetStandardEdition, {
  valid: {
    'on a server of its own': of({ ...p13, collocation: 'standalone' }),
    'nobody knows where it runs': of(p13),
    'no import': step([l10, l13, p10, collocated], [l10, l13, p10, collocated]),
    'out of Persistent Chat': step(
      [l13, collocated, chatPool('Q13', 'lync2013')],
      [l13, collocated],
      importing({ source: 'chatPool:Q13' }),
    ),
  },
  invalid: {
    'from Lync 2010': {
      plan: of(collocated),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13', 'chatPool:P10'],
          field: 'collocation',
          severity: 'error',
          fixes: ['Run P13 on a server of its own'],
        },
      ],
    },
    'from OCS 2007 R2 it is not stated': {
      plan: of(collocated, importing({ source: 'chatPool:P07' })),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P07'], severity: 'warning' }],
    },
  },
})
