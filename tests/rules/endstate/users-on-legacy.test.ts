import { usersOnLegacy } from '#core/rules/endstate/users-on-legacy.ts'
import { planOf, policy, pool, site, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010', { forest: 'contoso.com' })
const l13 = pool('L13', 'lync2013')
const ann = users('Ann', { homedOn: 'pool:L10' })
const offices = [site('Oslo'), policy('Global', 'global', true), policy('Oslo', 'site', false, { site: 'site:Oslo' })]

testRule(usersOnLegacy, {
  valid: {
    'all have moved': planOf([l10, ann], [l13, users('Ann', { homedOn: 'pool:L13' })]),
    'a home that nobody has filled in': planOf([l10, ann], [l10, users('Ann')]),
    'the last stage is interim': planOf([l10, ann], { entities: [l10, l13, ann], interim: true }),
    'a sketch of today': planOf([l10, ann]),
  },
  invalid: {
    'on a 2010 pool': {
      plan: planOf([l10, ann], [l10, l13, pool('F13', 'lync2013', { forest: 'fabrikam.com' }), ann]),
      findings: [
        {
          stage: 's2',
          entities: ['users:Ann', 'pool:L10'],
          field: 'homedOn',
          fixes: ['Home Ann on L13', 'Mark Stage 2 as interim'],
        },
      ],
    },
    'the policy of the site that they would come to disables them': {
      plan: planOf(
        [l10, { ...ann, needsChat: true }],
        [...offices, pool('S13', 'lync2013', { site: 'site:Oslo' }), l13, l10, { ...ann, needsChat: true }],
      ),
      findings: [{ entities: ['users:Ann', 'pool:L10'], fixes: ['Home Ann on L13', 'Mark Stage 2 as interim'] }],
    },
    'each of them': {
      plan: planOf([l10, ann], [l10, ann, users('Bob', { homedOn: 'pool:L10' })]),
      findings: [
        { entities: ['users:Ann', 'pool:L10'], fixes: ['Mark Stage 2 as interim'] },
        { entities: ['users:Bob', 'pool:L10'], fixes: ['Mark Stage 2 as interim'] },
      ],
    },
  },
})
