import { dividedBy } from '#core/domain/content/islands.ts'
import { changeAddIn, copyAddIn, namesakeOf } from '#core/edits/content.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const addinCrossPool: Rule = {
  id: 'isolation/addin-cross-pool',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'A room uses an add-in of its own chat pool',
  rationale: 'An add-in is registered on one chat pool; rooms of another deployment or chat pool cannot use it.',
  howToFix: 'Register the add-in on the chat pool of the room, and use that one.',
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

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    const addIn = room && graph.get('addIn', room.addIn)
    const divided = addIn && dividedBy(graph, room, addIn)
    if (!divided) return []
    const [here] = divided
    const namesake = namesakeOf(graph, addIn, here)
    if (namesake) {
      const title = `Use ${namesake.name} of ${here.name} in ${room.name}`
      return [{ title, apply: (before) => changeAddIn(before, finding.stage, room, namesake) }]
    }
    const title = `Register ${addIn.name} on ${here.name} and use it in ${room.name}`
    return [{ title, apply: (before) => copyAddIn(before, finding.stage, addIn, here, room) }]
  },
}
