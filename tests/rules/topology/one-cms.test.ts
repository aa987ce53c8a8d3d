import { oneCms } from '#core/rules/topology/one-cms.ts'
import { planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const a = pool('A', 'lync2013', { holdsCms: true })
const b = pool('B', 'lync2013', { holdsCms: true })

testRule(oneCms, {
  valid: {
    'one pool holds it': planOf([a, pool('B', 'lync2013')]),
    'nobody has said who': planOf([pool('A', 'lync2013'), pool('B', 'lync2013')]),
    'it moves from stage to stage': planOf(
      [pool('L10', 'lync2010', { holdsCms: true }), pool('A', 'lync2013')],
      [pool('L10', 'lync2010'), a],
    ),
    'two forests': planOf([
      { ...a, forest: 'contoso.com' },
      { ...b, forest: 'fabrikam.com' },
    ]),
  },
  invalid: {
    'two pools hold it': {
      plan: planOf([a, b]),
      findings: [
        {
          entities: ['pool:A', 'pool:B'],
          field: 'holdsCms',
          severity: 'error',
          fixes: ['Leave it to A', 'Leave it to B'],
        },
      ],
    },
    'an OCS pool holds it': {
      plan: planOf([pool('O07', 'ocs2007r2', { holdsCms: true }), pool('A', 'lync2013')]),
      findings: [{ entities: ['pool:O07'], message: /OCS 2007 R2 has none/, fixes: ['Take it off O07'] }],
    },
    'an OCS pool and a Lync 2013 pool hold it': {
      plan: planOf([pool('O07', 'ocs2007r2', { holdsCms: true }), a]),
      findings: [{ entities: ['pool:A', 'pool:O07'], fixes: ['Leave it to A'] }],
    },
  },
})
