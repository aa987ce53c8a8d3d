import { centralSites } from '#core/domain/servers/site-defaults.ts'
import { placePool } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const poolInBranchSiteAdvice: Advice = {
  rule: 'topology/pool-in-branch-site',
  rationale: 'Front End pools belong to central sites; a branch site has an appliance or server that survives outages.',
  howToFix: 'Place the pool in a central site.',

  fixes(plan, finding) {
    const pool = subjectOf(plan, finding, 'pool')
    if (!pool) return []
    return centralSites(graphAt(plan, finding)).map((site) => ({
      title: `Place ${pool.name} in ${site.name}`,
      apply: (before) => placePool(before, finding.stage, pool, site),
    }))
  },
}
