import { chatPoolOf, dividedBy } from '#core/domain/content/islands.ts'
import { pathOf } from '#core/domain/migration/levels.ts'
import { lacks, usersNamed } from '#core/domain/people/category-scope.ts'
import { setCategory } from '#core/edits/members.ts'
import { type Category, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const legacyScopeWidened: Rule = {
  id: 'category/legacy-scope-widened',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'A sub-category allows nobody whom the category above it does not',
  rationale: 'In Group Chat a sub-category may narrow the scope of its parent, never widen it.',
  howToFix: 'Narrow the scope of the sub-category, or widen that of the category above it.',
  source: { keys: ['GC10MEMB'], basis: 'stated' },

  *check(category, { graph }) {
    const above = scopeAbove(graph, category)
    const wider = above ? widerThan(graph, category, above) : []
    if (!above || wider.length === 0) return
    yield {
      entities: [category.id, above.id],
      related: usersNamed(graph, wider),
      field: 'allowedMembers',
      message: `Category ‘${category.name}’ allows ${principalWords(graph, wider)}, whom ‘${above.name}’ above it does not allow. A sub-category may narrow a scope, never widen it. Take them off, or allow them above.`,
    }
  },

  /** What is below would be wider in its turn, so only a category without sub-categories is narrowed here. */
  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const category = subjectOf(plan, finding, 'category')
    const above = category && scopeAbove(graph, category)
    if (!above || graph.referrers('category', category.id, 'parent').length > 0) return []
    const wider = widerThan(graph, category, above)
    const allowedMembers = category.allowedMembers?.filter((principal) => !wider.includes(principal))
    return [
      {
        title: `Take ${principalWords(graph, wider)} off the allowed members of ${category.name}`,
        apply: (before) => setCategory(before, finding.stage, category, { allowedMembers }),
      },
    ]
  },
}

/** The nearest category above, on the same Group Chat pool, whose allowed members are known. */
function scopeAbove(graph: Graph, category: Category): Category | undefined {
  const chatPool = chatPoolOf(graph, category)
  if (!category.parent || !category.allowedMembers || !chatPool || !isLegacy(chatPool)) return undefined
  const above = pathOf(graph, category).filter(({ id }) => id !== category.id)
  const known = above.filter((one) => one.allowedMembers && !dividedBy(graph, category, one))
  return known.at(-1)
}

const widerThan = (graph: Graph, { allowedMembers = [] }: Category, above: Category): readonly string[] =>
  allowedMembers.filter((principal) => lacks(graph, above.allowedMembers ?? [], principal))
