import type { Rule } from '#core/model/rule/rule.ts'

export const poolInBranchSite: Rule = {
  id: 'topology/pool-in-branch-site',
  severity: 'warning',
  when: 'stage',
  each: 'pool',
  title: 'A Lync 2013 pool is in a central site',
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
}
