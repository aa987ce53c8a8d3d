import { dividedBy } from '#core/domain/content/islands.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const categoryParentCrossPool: Rule = {
  id: 'isolation/category-parent-cross-pool',
  severity: 'error',
  when: 'stage',
  each: 'category',
  title: 'A category and its parent are on the same chat pool',
  source: { keys: ['GC10CAT'], basis: 'derived' },
  suppressedBy: { 'category/nested-on-2013': 'subjects' },

  *check(category, { graph }) {
    const parent = graph.get('category', category.parent)
    const divided = parent && dividedBy(graph, category, parent)
    if (!divided) return
    const [here, there] = divided
    yield {
      entities: [category.id, parent.id],
      related: [here.id, there.id],
      field: 'parent',
      message: `Category ‘${category.name}’ is on ${here.name} but its parent ‘${parent.name}’ is on ${there.name}. The categories of two chat pools do not interact. Choose a parent on ${here.name}.`,
      broken: [{ from: category.id, field: 'parent', to: parent.id, label: 'cannot interact' }],
    }
  },
}
