import { chatPoolOf } from '#core/domain/content/islands.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const legacyNameFormat: Rule = {
  id: 'category/legacy-name-format',
  severity: 'warning',
  when: 'stage',
  each: 'category',
  title: 'The name of a Lync 2010 category starts with a letter and has no spaces',
  source: { keys: ['GC10NEWCAT'], basis: 'stated' },

  *check(category, { graph }) {
    const chatPool = chatPoolOf(graph, category)
    if (chatPool?.generation !== 'lync2010' || hasRightForm(category.name)) return
    yield {
      entities: [category.id],
      related: [chatPool.id],
      field: 'name',
      message: `Category ‘${category.name}’ of ${chatPool.name} has a name that Lync 2010 Group Chat does not take. Names of categories begin with a letter and have no spaces there, and this one does not. Rename it.`,
    }
  },
}

export const hasRightForm = (name: string): boolean => /^\p{Letter}\S*$/u.test(name)
