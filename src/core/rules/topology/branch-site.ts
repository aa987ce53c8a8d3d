import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const branchSite: Rule = {
  id: 'topology/branch-site',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool is in a central site',
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
}
