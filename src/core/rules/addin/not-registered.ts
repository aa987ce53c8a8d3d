import { setRoom } from '../../edits/members.ts'
import { chatPoolOf } from '../../islands.ts'
import { nameElsewhere } from '../elsewhere.ts'
import { keepFixes } from '../keep-fixes.ts'
import type { Rule } from '../rule.ts'
import { subjectOf } from '../subject.ts'

export const notRegistered: Rule = {
  id: 'addin/not-registered',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'A room uses an add-in that is registered',
  rationale: 'A room can only carry an add-in that an administrator has registered.',
  howToFix: 'Register the add-in on the chat pool, or take it off the room.',
  source: { keys: ['CONFADD', 'BEST'], basis: 'stated' },
  suppressedBy: { 'addin/removed-in-use': 'subjects' },

  *check(room, at) {
    const id = room.addIn
    if (id === undefined || at.graph.get('addIn', id)) return
    const name = nameElsewhere(at, id)
    const chatPool = chatPoolOf(at.graph, room)
    yield {
      entities: [room.id, id],
      related: chatPool ? [chatPool.id] : [],
      field: 'addIn',
      message: `Room ‘${room.name}’ uses ${name ? `the add-in ‘${name}’, which is not registered in this stage` : 'an add-in that no stage has'}. Register it${chatPool ? ` on ${chatPool.name}` : ''}, or take it off the room.`,
      broken: [{ from: room.id, field: 'addIn', to: id, label: 'not registered' }],
    }
  },

  fixes(plan, finding) {
    const room = subjectOf(plan, finding, 'room')
    if (!room?.addIn) return []
    return [
      ...keepFixes(plan, finding.stage, room.addIn),
      {
        title: `Take the missing add-in off ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { addIn: undefined }),
      },
    ]
  },
}
