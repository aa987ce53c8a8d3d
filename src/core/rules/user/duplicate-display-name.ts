import type { Graph } from '../../graph.ts'
import { groupBy } from '../../group-by.ts'
import { usersIn } from '../../members.ts'
import type { Users } from '../../model.ts'
import { persistentChatOf } from '../persistent-chat.ts'
import type { Rule } from '../rule.ts'

export const duplicateDisplayName: Rule = {
  id: 'user/duplicate-display-name',
  severity: 'warning',
  when: 'stage',
  title: 'Managers of rooms have display names of their own',
  rationale: 'Two users of one display name in Active Directory cannot change the rooms that they manage.',
  howToFix: 'Give one of them another display name in Active Directory.',
  source: { keys: ['MEMB'], basis: 'stated' },

  *check({ graph }) {
    const single = managersOf(graph).filter(({ count = 1 }) => count === 1)
    for (const same of groupBy(single, ({ name }) => name.trim().toLowerCase()).values()) {
      const [first] = same
      if (!first || same.length < 2) continue
      yield {
        entities: same.map(({ id }) => id).sort(),
        field: 'name',
        message: `${same.length} managers of Persistent Chat rooms have the display name ${first.name}. That keeps them from changing their rooms. Give them different display names in Active Directory.`,
      }
    }
  },
}

/** The users who manage a room of Persistent Chat, each once. */
function managersOf(graph: Graph): readonly Users[] {
  const managed = graph.all('room').filter((room) => room.managers?.length && persistentChatOf(graph, room))
  return usersIn(graph, [...new Set(managed.flatMap(({ managers = [] }) => managers))])
}
