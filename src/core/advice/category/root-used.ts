import { roomsIn } from '#core/domain/content/islands.ts'
import { setFields } from '#core/edits/servers.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { managerFixes } from '../parts/manager-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const rootUsedAdvice: Advice = {
  rule: 'category/root-used',
  rationale: 'The root category of Lync Server 2013 cannot be edited and holds no rooms.',
  howToFix: 'Take the managers off the root category, and make them managers of rooms.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool?.rootManagers) return []
    const without = (before: Plan) => setFields(before, finding.stage, chatPool.id, { rootManagers: undefined })
    const rooms = roomsIn(graphAt(plan, finding), chatPool)
    const name = `the root category of ${chatPool.name}`
    if (rooms.length === 0) return [{ title: `Take the managers off ${name}`, apply: without }]
    return managerFixes(plan, finding, { name, managers: chatPool.rootManagers, rooms, without })
  },
}
