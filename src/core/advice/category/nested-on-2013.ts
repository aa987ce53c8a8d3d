import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { isNameFree } from '#core/domain/migration/content-names.ts'
import { migratedName } from '#core/domain/migration/flattening.ts'
import { later } from '#core/domain/migration/steps.ts'
import { reparent } from '#core/edits/content.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { rename } from '../parts/name-fixes.ts'
import { graphAt, momentAt, subjectOf } from '../parts/subject.ts'

export const nestedOn2013Advice: Advice = {
  rule: 'category/nested-on-2013',
  rationale: 'Persistent Chat has one level of categories: they hold rooms, never categories.',
  howToFix: 'Make it a category of its own, with the name that an import would give it.',

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
