import { chatPoolOf, dividedBy } from '#core/domain/content/islands.ts'
import { pathOf } from '#core/domain/migration/levels.ts'
import { lacks, usersNamed } from '#core/domain/people/category-scope.ts'
import { type Category, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const legacyScopeWidened: Rule = {
  id: 'category/legacy-scope-widened',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'A sub-category allows nobody whom the category above it does not',
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
}

/** The nearest category above, on the same Group Chat pool, whose allowed members are known. */
export function scopeAbove(graph: Graph, category: Category): Category | undefined {
  const chatPool = chatPoolOf(graph, category)
  if (!category.parent || !category.allowedMembers || !chatPool || !isLegacy(chatPool)) return undefined
  const above = pathOf(graph, category).filter(({ id }) => id !== category.id)
  const known = above.filter((one) => one.allowedMembers && !dividedBy(graph, category, one))
  return known.at(-1)
}

export const widerThan = (graph: Graph, { allowedMembers = [] }: Category, above: Category): readonly string[] =>
  allowedMembers.filter((principal) => lacks(graph, above.allowedMembers ?? [], principal))
