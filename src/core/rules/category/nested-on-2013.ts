import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { isNameFree } from '#core/domain/migration/content-names.ts'
import { migratedName } from '#core/domain/migration/flattening.ts'
import { later } from '#core/domain/migration/steps.ts'
import { reparent } from '#core/edits/content.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { rename } from '../parts/fixes/name-fixes.ts'
import { graphAt, momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const nestedOn2013: Rule = {
  id: 'category/nested-on-2013',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'A category of Persistent Chat is in no other category',
  rationale: 'Persistent Chat has one level of categories: they hold rooms, never categories.',
  howToFix: 'Make it a category of its own, with the name that an import would give it.',
  source: { keys: ['NEW', 'CONFCAT', 'PROC'], basis: 'stated' },

  *check(category, { graph }) {
    const parent = graph.get('category', category.parent)
    const chatPool = parent && persistentChatOf(graph, category)
    if (!chatPool) return
    yield {
      entities: [category.id, parent.id],
      related: [chatPool.id],
      field: 'parent',
      message: `Category ‘${category.name}’ of ${chatPool.name} is in the category ‘${parent.name}’. Categories of Persistent Chat hold rooms, never categories. Make it a category of its own.`,
      broken: [{ from: category.id, field: 'parent', to: parent.id, label: 'no nesting on 2013' }],
    }
  },

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const category = subjectOf(plan, finding, 'category')
    const chatPool = category && persistentChatOf(graph, category)
    if (!chatPool) return []
    const flat = migratedName(graph, category, plan.flattening)
    const out = (before: typeof plan) => reparent(before, finding.stage, category, undefined)
    const renamed: Fix = {
      title: `Make ${category.name} the top-level category ${flat}`,
      apply: (before) => rename(out(before), finding.stage, category, flat),
    }
    const kept: Fix = { title: `Make ${category.name} a top-level category`, apply: out }
    const at = momentAt(plan, finding)
    const isFree = [at, ...later(at)].every((one) => isNameFree(one.graph, chatPool, flat))
    return isFree ? [renamed, kept] : [kept]
  },
}
