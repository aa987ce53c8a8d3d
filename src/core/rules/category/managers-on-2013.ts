import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { setCategory } from '#core/edits/members.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const managersOn2013: Rule = {
  id: 'category/managers-on-2013',
  severity: 'info',
  when: 'stage',
  each: 'category',
  title: 'A category of Persistent Chat has no managers',
  rationale: 'In Persistent Chat 2013 rooms have managers, and categories have creators.',
  howToFix: 'Name the managers in the rooms, and those who may create rooms as creators of the category.',
  source: { keys: ['ROLES'], basis: 'stated' },

  *check(category, { graph }) {
    const chatPool = persistentChatOf(graph, category)
    if (!chatPool || !category.managers?.length) return
    yield {
      entities: [category.id],
      related: [chatPool.id],
      field: 'managers',
      message: `Category ‘${category.name}’ of ${chatPool.name} has managers. In Persistent Chat rooms have managers, and categories have creators. Name them there.`,
    }
  },

  fixes(plan, finding) {
    const category = subjectOf(plan, finding, 'category')
    if (!category) return []
    const title = `Take the managers off ${category.name}`
    return [{ title, apply: (before) => setCategory(before, finding.stage, category, { managers: undefined }) }]
  },
}
