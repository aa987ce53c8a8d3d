import { persistentChatOf } from '#core/domain/servers/load.ts'
import { editStage, update } from '#core/edits/edit.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const defaultPoolForSiteAdvice: Advice = {
  rule: 'topology/default-pool-for-site',
  rationale: 'Rooms that people create from their client go to the default chat pool of their site.',
  howToFix: 'Choose the default chat pool of the site.',

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
