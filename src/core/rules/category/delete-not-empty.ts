import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { removeEntities } from '#core/edits/remove.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, listed, namesOf } from '#core/model/words.ts'
import { keepFixes } from '../parts/fixes/keep-fixes.ts'
import { graphAt } from '../parts/fixes/subject.ts'

export const deleteNotEmpty: Rule = {
  id: 'category/delete-not-empty',
  severity: 'error',
  when: 'transition',
  title: 'A category is deleted without rooms',
  rationale: 'Persistent Chat refuses to delete a category that has rooms.',
  howToFix: 'Move or delete its rooms first.',
  source: { keys: ['DELROOM', 'PS:Remove-CsPersistentChatCategory'], basis: 'stated' },

  *check({ graph, before }) {
    for (const category of before?.graph.all('category') ?? []) {
      if (graph.get('category', category.id)) continue
      const rooms = graph.referrers('room', category.id, 'category')
      if (!before || rooms.length === 0 || !persistentChatOf(before.graph, category)) continue
      const names = namesOf(rooms).map((name) => `‘${name}’`)
      yield {
        entities: [category.id],
        related: idsOf(rooms),
        message: `Category ‘${category.name}’ is removed while ${listed(names, 3)} still ${rooms.length === 1 ? 'belongs' : 'belong'} to it. A category with rooms cannot be deleted. Move or delete its rooms first.`,
      }
    }
  },

  fixes(plan, { stage, entities: [category] }) {
    if (!category) return []
    const rooms = graphAt(plan, { stage }).referrers('room', category, 'category')
    const title = `Remove ${counted(rooms.length, 'room')} too`
    return [
      ...keepFixes(plan, stage, category),
      { title, apply: (before) => removeEntities(before, stage, idsOf(rooms)) },
    ]
  },
}
