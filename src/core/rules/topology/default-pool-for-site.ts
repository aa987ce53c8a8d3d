import { isDescribed, needsDefaultChatPool } from '#core/domain/servers/site-defaults.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** Where nothing more is known of the sites, plan/details-missing asks for it. */
export const defaultPoolForSite: Rule = {
  id: 'topology/default-pool-for-site',
  severity: 'warning',
  when: 'stage',
  each: 'site',
  title: 'With several Persistent Chat pools, each site with users has a default one',
  source: { keys: ['ADD', 'PS:Set-CsSite'], basis: 'stated' },

  *check(site, { graph }) {
    if (!needsDefaultChatPool(graph, site) || !isDescribed(graph, site)) return
    yield {
      entities: [site.id],
      field: 'defaultChatPool',
      message: `${site.name} has users on Lync 2013 but no default chat pool, while there are several. New rooms of its users need one. Choose the default chat pool of ${site.name}.`,
    }
  },
}
