import { centralSites } from '#core/domain/servers/site-defaults.ts'
import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const branchSiteAdvice: Advice = {
  rule: 'topology/branch-site',
  rationale: 'Persistent Chat is a component of central sites; branch sites use that of their central site.',
  howToFix: 'Place the chat pool in a central site.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return centralSites(graphAt(plan, finding)).map(({ id, name }) => ({
      title: `Place ${chatPool.name} in ${name}`,
      apply: (before) => setFields(before, finding.stage, chatPool.id, { site: id }),
    }))
  },
}
