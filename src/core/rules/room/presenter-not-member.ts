import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { lacks, usersNamed } from '#core/domain/people/category-scope.ts'
import type { Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const presenterNotMember: Rule = {
  id: 'room/presenter-not-member',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'The presenters of an auditorium are its members',
  source: { keys: ['AUD'], basis: 'stated' },

  check(room, { graph }) {
    const outside = hasMembers(room) && persistentChatOf(graph, room) ? outsiders(graph, room) : []
    if (outside.length === 0) return []
    return [
      {
        entities: [room.id],
        related: usersNamed(graph, outside),
        field: 'members',
        message: `Auditorium ‘${room.name}’ has ${principalWords(graph, outside)} as presenters who are not its members. A presenter has to be a member too. Add them to the members.`,
      },
    ]
  },
}

/** The presenters who are known not to be members. */
export const outsiders = (graph: Graph, { members, presenters = [] }: Room): readonly string[] =>
  members ? [...new Set(presenters)].filter((presenter) => lacks(graph, members, presenter)) : []

/** An open room has presenters, but no members of its own: whom its category allows takes part. */
const hasMembers = ({ type, privacy }: Room): boolean => type === 'auditorium' && privacy !== 'open'
