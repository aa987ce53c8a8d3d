import { branchSite } from '#core/rules/topology/branch-site.ts'
import { chatPool, planOf, site } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const oslo = site('Oslo', { siteKind: 'central' })
const molde = site('Molde', { siteKind: 'branch' })
const chat = chatPool('P13', 'lync2013', { site: 'site:Molde' })

testRule(branchSite, {
  valid: {
    'a central site': planOf([oslo, { ...chat, site: 'site:Oslo' }]),
    'a site of unknown kind': planOf([site('Molde'), chat]),
    'no site': planOf([molde, chatPool('P13', 'lync2013')]),
    'a Group Chat pool': planOf([molde, chatPool('P10', 'lync2010', { site: 'site:Molde' })]),
  },
  invalid: {
    'a branch site': {
      plan: planOf([oslo, molde, chat]),
      findings: [{ entities: ['chatPool:P13', 'site:Molde'], field: 'site', fixes: ['Place P13 in Oslo'] }],
    },
    'where there is no central site': {
      plan: planOf([site('Oslo'), molde, chat]),
      findings: [{ entities: ['chatPool:P13', 'site:Molde'], fixes: [] }],
    },
  },
})
