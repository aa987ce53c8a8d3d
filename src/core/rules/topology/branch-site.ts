import { centralSites } from '#core/domain/servers/site-defaults.ts'
import { setFields } from '#core/edits/servers.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const branchSite: Rule = {
  id: 'topology/branch-site',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool is in a central site',
  rationale: 'Persistent Chat is a component of central sites; branch sites use that of their central site.',
  howToFix: 'Place the chat pool in a central site.',
  source: { keys: ['SUPT'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const site = graph.get('site', chatPool.site)
    if (isLegacy(chatPool) || site?.siteKind !== 'branch') return
    yield {
      entities: [chatPool.id, site.id],
      related: chatPool.hostedOn ? [chatPool.hostedOn] : [],
      field: 'site',
      message: `${chatPool.name} is in ${site.name}, a branch site. Persistent Chat is not supported there. Place it in a central site.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return centralSites(graphAt(plan, finding)).map(({ id, name }) => ({
      title: `Place ${chatPool.name} in ${name}`,
      apply: (before) => setFields(before, finding.stage, chatPool.id, { site: id }),
    }))
  },
}
