import { missingHome } from '#core/rules/hosting/missing-home.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(missingHome, {
  valid: {
    'a chat pool with a host': planOf([
      pool('O07', 'ocs2007r2'),
      chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
    ]),
    'a host that is not there is another matter': planOf([chatPool('P10', 'lync2010', { hostedOn: 'pool:gone' })]),
    'a pool that hosts nothing': planOf([pool('L10', 'lync2010')]),
  },
  invalid: {
    'nothing to host it on': {
      plan: planOf([chatPool('P07', 'ocs2007r2')]),
      findings: [
        {
          entities: ['chatPool:P07'],
          field: 'hostedOn',
          message: /An OCS 2007 R2 Group Chat pool must be hosted on an OCS 2007 R2 pool\./,
          fixes: ['Add an OCS 2007 R2 pool and host P07 on it'],
        },
      ],
    },
    'a list of suitable hosts': {
      plan: planOf([
        pool('L13', 'lync2013'),
        pool('L10', 'lync2010'),
        pool('L10b', 'lync2010', { forest: 'fabrikam.com' }),
        chatPool('P10', 'lync2010', { forest: 'contoso.com' }),
      ]),
      findings: [{ entities: ['chatPool:P10'], fixes: ['Host P10 on L10'] }],
    },
    'in every stage': {
      plan: planOf([chatPool('P13', 'lync2013')], [chatPool('P13', 'lync2013')]),
      findings: [
        { entities: ['chatPool:P13'], stage: 's1' },
        { entities: ['chatPool:P13'], stage: 's2' },
      ],
    },
  },
})
