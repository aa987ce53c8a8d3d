import { setFields } from '#core/edits/servers.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

/** Where the compliance store is unknown too, plan/details-missing asks for both. */
export const noAdapter: Rule = {
  id: 'compliance/no-adapter',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat pool with compliance has a compliance adapter',
  rationale: 'The adapter saves what compliance records; without one nothing is saved.',
  howToFix: 'Choose a compliance adapter, such as the XML one.',
  source: { keys: ['PS:New-CsPersistentChatComplianceConfiguration'], basis: 'stated' },

  *check(chatPool) {
    const { name, complianceEnabled, complianceAdapter, complianceStore } = chatPool
    const isNone =
      complianceAdapter?.trim() === '' || (complianceAdapter === undefined && complianceStore !== undefined)
    if (isLegacy(chatPool) || !complianceEnabled || !isNone) return
    yield {
      entities: [chatPool.id],
      field: 'complianceAdapter',
      message: `${name} records compliance but has no compliance adapter. Without one nothing is saved. Use the XML adapter, or one of your own.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const title = `Use the XML adapter for ${chatPool.name}`
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, { complianceAdapter: 'XML' }) }]
  },
}
