import { dividedBy } from '#core/domain/content/islands.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const roomCategoryCrossPool: Rule = {
  id: 'isolation/room-category-cross-pool',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'A room belongs to a category of its own chat pool',
  source: { keys: ['COEX', 'REQ', 'CATADM'], basis: 'stated' },

  check(room, { graph }) {
    const category = room.chatPool && graph.get('category', room.category)
    const divided = category && dividedBy(graph, room, category)
    if (!divided) return []
    const [here, there] = divided
    return [
      {
        entities: [room.id, category.id],
        related: [here.id, there.id],
        field: 'category',
        message: `Room ‘${room.name}’ is on ${here.name} but its category ‘${category.name}’ is on ${there.name}. A room belongs to a category of its own chat pool. Move it to a category of ${here.name}.`,
        broken: [{ from: room.id, field: 'category', to: category.id, label: 'cannot interact' }],
      },
    ]
  },
}
