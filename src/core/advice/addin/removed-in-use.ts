import { detach } from '#core/edits/add-ins.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { counted } from '#core/model/words.ts'
import { keepFixes } from '../parts/keep-fixes.ts'
import { graphAt } from '../parts/subject.ts'

export const removedInUseAdvice: Advice = {
  rule: 'addin/removed-in-use',
  rationale: 'Removing an add-in that rooms still use raises an error, unless it is forced.',
  howToFix: 'Take the add-in off the rooms first.',

  fixes(plan, { stage, entities: [id] }) {
    if (!id) return []
    const rooms = graphAt(plan, { stage }).referrers('room', id, 'addIn')
    const title = `Take it off ${counted(rooms.length, 'room')}`
    return [{ title, apply: (before) => detach(before, stage, rooms) }, ...keepFixes(plan, stage, id)]
  },
}
