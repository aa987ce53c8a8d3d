import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { barredBy, usersNamed } from '#core/domain/people/category-scope.ts'
import { setCategory } from '#core/edits/members.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { allowFixes } from '../parts/fixes/scope-fixes.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const creatorsOutsideScope: Rule = {
  id: 'category/creators-outside-scope',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'Creators of a category are among those that it allows',
  rationale: 'Creators come from the allowed members of the category, without the denied ones.',
  howToFix: 'Allow them in the category, or take them off its creators.',
  source: { keys: ['MANCAT'], basis: 'stated' },

  *check(category, { graph }) {
    const barred = persistentChatOf(graph, category) ? barredBy(graph, category, category.creators) : []
    if (barred.length === 0) return
    yield {
      entities: [category.id],
      related: usersNamed(graph, barred),
      field: 'creators',
      message: `Category ‘${category.name}’ has ${principalWords(graph, barred)} as creators, but does not allow them as members. Creators are among the allowed members. Allow them, or take them off the creators.`,
    }
  },

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const category = subjectOf(plan, finding, 'category')
    if (!category) return []
    const barred = barredBy(graph, category, category.creators)
    const creators = category.creators?.filter((principal) => !barred.includes(principal))
    return [
      ...allowFixes(plan, finding, category, barred),
      {
        title: `Take ${principalWords(graph, barred)} off the creators of ${category.name}`,
        apply: (before) => setCategory(before, finding.stage, category, { creators }),
      },
    ]
  },
}
