import { chatPoolOf } from '#core/domain/content/islands.ts'
import { isNameFree } from '#core/domain/migration/content-names.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { rename } from '../parts/fixes/name-fixes.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const legacyNameFormat: Rule = {
  id: 'category/legacy-name-format',
  severity: 'warning',
  when: 'stage',
  each: 'category',
  title: 'The name of a Lync 2010 category starts with a letter and has no spaces',
  rationale: 'Lync 2010 Group Chat takes no other names for categories.',
  howToFix: 'Rename the category.',
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

  fixes(plan, finding) {
    const category = subjectOf(plan, finding, 'category')
    const chatPool = category && chatPoolOf(graphAt(plan, finding), category)
    const name = category?.name.trim().replace(/\s+/g, '-') ?? ''
    if (!chatPool || !hasRightForm(name) || !isNameFree(graphAt(plan, finding), chatPool, name)) return []
    return [{ title: `Rename it to ${name}`, apply: (before) => rename(before, finding.stage, category, name) }]
  },
}

const hasRightForm = (name: string): boolean => /^\p{Letter}\S*$/u.test(name)
