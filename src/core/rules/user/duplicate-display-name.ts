import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { isOnePerson } from '#core/domain/people/headcount.ts'
import { principalKey, usersIn } from '#core/domain/people/members.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Room, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const duplicateDisplayName: Rule = {
  id: 'user/duplicate-display-name',
  severity: 'warning',
  when: 'stage',
  title: 'Managers of rooms have display names of their own',
  source: { keys: ['MEMB'], basis: 'stated' },

  *check({ graph }) {
    const single = managersOf(graph).filter(isOnePerson)
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

/** The users who manage a room of Persistent Chat, each once, in the order of the rooms. */
function managersOf(graph: Graph): readonly Users[] {
  const managers = graph.keys(roomsByManager).flatMap((manager) => {
    const room = graph.having(roomsByManager, manager).find((managed) => persistentChatOf(graph, managed))
    return room ? [{ manager, room, at: managersIn(room).indexOf(manager) }] : []
  })
  const inOrder = managers.sort((a, b) => (a.room === b.room ? a.at - b.at : a.room.id < b.room.id ? -1 : 1))
  return usersIn(
    graph,
    inOrder.map(({ manager }) => manager),
  )
}

const managersIn = ({ managers = [] }: Room): readonly string[] => managers.map(principalKey)

const roomsByManager = indexOn('room', ({ managers }) => managers?.map(principalKey))
