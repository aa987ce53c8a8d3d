import { roomsIn } from '#core/domain/content/islands.ts'
import { usersNamed } from '#core/domain/people/category-scope.ts'
import { setFields } from '#core/edits/servers.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { managerFixes } from '../parts/fixes/manager-fixes.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const rootUsed: Rule = {
  id: 'category/root-used',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The root category of Persistent Chat has no managers',
  rationale: 'The root category of Lync Server 2013 cannot be edited and holds no rooms.',
  howToFix: 'Take the managers off the root category, and make them managers of rooms.',
  source: { keys: ['NEW'], basis: 'derived' },

  *check(chatPool, { graph }) {
    const managers = chatPool.rootManagers ?? []
    if (isLegacy(chatPool) || managers.length === 0) return
    yield {
      entities: [chatPool.id],
      related: usersNamed(graph, managers),
      field: 'rootManagers',
      message: `${chatPool.name} names ${principalWords(graph, managers)} as managers of its root category, which cannot be edited in Lync Server 2013. Make them managers of rooms instead.`,
    }
  },

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
