import { dividedBy } from '#core/domain/content/islands.ts'
import { changeAddIn, copyAddIn, namesakeOf } from '#core/edits/content.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const addinCrossPoolAdvice: Advice = {
  rule: 'isolation/addin-cross-pool',
  rationale: 'An add-in is registered on one chat pool; rooms of another deployment or chat pool cannot use it.',
  howToFix: 'Register the add-in on the chat pool of the room, and use that one.',

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
