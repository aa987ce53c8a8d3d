import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { branchSite } from '#core/rules/topology/branch-site.ts'
import { poolInBranchSite } from '#core/rules/topology/pool-in-branch-site.ts'
import { chatPool, planOf, pool, site } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const oslo = site('Oslo', { siteKind: 'central' })
const molde = site('Molde', { siteKind: 'branch' })
const l13 = pool('L13', 'lync2013', { site: 'site:Molde' })

testRule(poolInBranchSite, {
  valid: {
    'a central site': planOf([oslo, { ...l13, site: 'site:Oslo' }]),
    'a site of unknown kind': planOf([site('Molde'), l13]),
    'no site': planOf([molde, pool('L13', 'lync2013')]),
    'an older pool': planOf([molde, pool('L10', 'lync2010', { site: 'site:Molde' })]),
  },
  invalid: {
    'a branch site': {
      plan: planOf([oslo, molde, l13]),
      findings: [
        {
          entities: ['pool:L13', 'site:Molde'],
          field: 'site',
          severity: 'warning',
          source: 'Gg425833',
          fixes: ['Place L13 in Oslo'],
        },
      ],
    },
  },
})

const check = createCheck([branchSite, poolInBranchSite])
const rulesBeside = (chat: ReturnType<typeof chatPool>) =>
  check(planOf([oslo, molde, l13, chat])).findings.map(({ rule }) => rule)

it('is silent where its chat pool is named, and not where another one is', () => {
  const own = chatPool('P13', 'lync2013', { site: 'site:Molde', hostedOn: 'pool:L13' })
  const other = chatPool('Q13', 'lync2013', { site: 'site:Molde' })
  expect(rulesBeside(own)).toEqual(['topology/branch-site'])
  expect(rulesBeside(other)).toEqual(['topology/branch-site', 'topology/pool-in-branch-site'])
})
