import { dividedBy } from '#core/domain/content/islands.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const addinCrossPool: Rule = {
  id: 'isolation/addin-cross-pool',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'A room uses an add-in of its own chat pool',
  source: { keys: ['COEX', 'REQ', 'CONFADD'], basis: 'stated' },

  check(room, { graph }) {
    const addIn = room.addIn && graph.get('addIn', room.addIn)
    const divided = addIn && dividedBy(graph, room, addIn)
    if (!divided) return []
    const [here, there] = divided
    return [
      {
        entities: [room.id, addIn.id],
        related: [here.id, there.id],
        field: 'addIn',
        message: `Room ‘${room.name}’ is on ${here.name} but uses the add-in ‘${addIn.name}’ of ${there.name}. A room can only use an add-in of its own chat pool. Register ‘${addIn.name}’ on ${here.name}.`,
        broken: [{ from: room.id, field: 'addIn', to: addIn.id, label: 'cannot interact' }],
      },
    ]
  },
}
