import { dividedBy } from '#core/domain/content/islands.ts'
import { namesakeOf, reparent } from '#core/edits/content.ts'
import { type Category, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const categoryParentCrossPoolAdvice: Advice = {
  rule: 'isolation/category-parent-cross-pool',
  rationale: 'The tree of categories belongs to one chat pool; nothing is inherited from another one.',
  howToFix: 'Put the category under one of its own chat pool, or make it a top-level category.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const category = subjectOf(plan, finding, 'category')
    const parent = category && graph.get('category', category.parent)
    const divided = parent && dividedBy(graph, category, parent)
    if (!divided) return []
    const [here] = divided
    const namesake = namesakeOf(graph, parent, here)
    const under = isLegacy(here) && namesake && !isUnder(graph, namesake, category) ? [namesake] : []
    return [
      ...under.map((other) => ({
        title: `Put ${category.name} under ${other.name} of ${here.name}`,
        apply: (before: typeof plan) => reparent(before, finding.stage, category, other),
      })),
      {
        title: `Make ${category.name} a top-level category`,
        apply: (before) => reparent(before, finding.stage, category, undefined),
      },
    ]
  },
}

/** Whether a category is the other one, or somewhere below it. */
function isUnder(graph: Graph, category: Category, top: Category): boolean {
  const seen = new Set<Category>()
  for (let at: Category | undefined = category; at && !seen.has(at); at = graph.get('category', at.parent)) {
    if (at.id === top.id) return true
    seen.add(at)
  }
  return false
}
