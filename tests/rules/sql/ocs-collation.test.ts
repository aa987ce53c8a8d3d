import { ocsCollation } from '#core/rules/sql/ocs-collation.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (collation: string) => planOf([chatPool('P07', 'ocs2007r2', { contentStore: { collation } })])

testRule(ocsCollation, {
  valid: {
    'the right one': of('SQL_Latin1_General_CP1_CI_AS'),
    'the right one, whatever the case': of('sql_latin1_general_cp1_ci_as'),
    'an unknown one': planOf([chatPool('P07', 'ocs2007r2', { contentStore: {} })]),
    'another product': planOf([chatPool('P10', 'lync2010', { contentStore: { collation: 'Latin1_General_CI_AS' } })]),
  },
  invalid: {
    'another one': {
      plan: of('Latin1_General_CI_AS'),
      findings: [
        {
          entities: ['chatPool:P07'],
          field: 'contentStore',
          fixes: ['Rebuild the database of P07 with SQL_Latin1_General_CP1_CI_AS'],
        },
      ],
    },
  },
})
