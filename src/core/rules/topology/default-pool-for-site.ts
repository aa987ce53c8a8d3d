import { persistentChatOf } from '#core/domain/servers/load.ts'
import { isDescribed, needsDefaultChatPool } from '#core/domain/servers/site-defaults.ts'
import { editStage, update } from '#core/edits/edit.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

/** Where nothing more is known of the sites, plan/details-missing asks for it. */
export const defaultPoolForSite: Rule = {
  id: 'topology/default-pool-for-site',
  severity: 'warning',
  when: 'stage',
  each: 'site',
  title: 'With several Persistent Chat pools, each site with users has a default one',
  rationale: 'Rooms that people create from their client go to the default chat pool of their site.',
  howToFix: 'Choose the default chat pool of the site.',
  source: { keys: ['ADD', 'PS:Set-CsSite'], basis: 'stated' },

  *check(site, { graph }) {
    if (!needsDefaultChatPool(graph, site) || !isDescribed(graph, site)) return
    yield {
      entities: [site.id],
      field: 'defaultChatPool',
      message: `${site.name} has users on Lync 2013 but no default chat pool, while there are several. New rooms of its users need one. Choose the default chat pool of ${site.name}.`,
    }
  },

  fixes(plan, finding) {
    const site = subjectOf(plan, finding, 'site')
    if (!site) return []
    const chatPools = persistentChatOf(graphAt(plan, finding).all('chatPool'))
    const [own, others] = [true, false].map((isOwn) => chatPools.filter((one) => (one.site === site.id) === isOwn))
    return [...(own ?? []), ...(others ?? [])].map(({ id, name }) => ({
      title: `Make ${name} the default chat pool of ${site.name}`,
      apply: (before) =>
        editStage(before, finding.stage, (topology) => update(topology, site.id, { defaultChatPool: id })),
    }))
  },
}
