import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const deleteNotEmpty: Rule = {
  id: 'category/delete-not-empty',
  severity: 'error',
  when: 'transition',
  title: 'A category is deleted without rooms',
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
}
