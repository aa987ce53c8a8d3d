import { chatPoolOf } from '#core/domain/content/islands.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { nameElsewhere } from '../parts/wording/elsewhere.ts'

export const notRegistered: Rule = {
  id: 'addin/not-registered',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'A room uses an add-in that is registered',
  source: { keys: ['CONFADD', 'BEST'], basis: 'stated' },
  suppressedBy: { 'addin/removed-in-use': 'subjects' },

  check(room, at) {
    const id = room.addIn
    if (id === undefined || at.graph.get('addIn', id)) return []
    const name = nameElsewhere(at, id)
    const chatPool = chatPoolOf(at.graph, room)
    return [
      {
        entities: [room.id, id],
        related: chatPool ? [chatPool.id] : [],
        field: 'addIn',
        message: `Room ‘${room.name}’ uses ${name ? `the add-in ‘${name}’, which is not registered in this stage` : 'an add-in that no stage has'}. Register it${chatPool ? ` on ${chatPool.name}` : ''}, or take it off the room.`,
        broken: [{ from: room.id, field: 'addIn', to: id, label: 'not registered' }],
      },
    ]
  },
}
