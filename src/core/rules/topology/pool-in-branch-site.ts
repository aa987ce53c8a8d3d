import { centralSites } from '#core/domain/servers/site-defaults.ts'
import { placePool } from '#core/edits/servers.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const poolInBranchSite: Rule = {
  id: 'topology/pool-in-branch-site',
  severity: 'warning',
  when: 'stage',
  each: 'pool',
  title: 'A Lync 2013 pool is in a central site',
  rationale: 'Front End pools belong to central sites; a branch site has an appliance or server that survives outages.',
  howToFix: 'Place the pool in a central site.',
  source: { keys: ['SUPT'], basis: 'stated' },
  suppressedBy: { 'topology/branch-site': 'first' },

  *check(pool, { graph }) {
    const site = graph.get('site', pool.site)
    if (pool.generation !== 'lync2013' || site?.siteKind !== 'branch') return
    yield {
      entities: [pool.id, site.id],
      field: 'site',
      message: `${pool.name} is in ${site.name}, a branch site. Front End pools belong to central sites. Place it in one.`,
    }
  },

  fixes(plan, finding) {
    const pool = subjectOf(plan, finding, 'pool')
    if (!pool) return []
    return centralSites(graphAt(plan, finding)).map((site) => ({
      title: `Place ${pool.name} in ${site.name}`,
      apply: (before) => placePool(before, finding.stage, pool, site),
    }))
  },
}
