import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { lacks, usersNamed } from '#core/domain/people/category-scope.ts'
import { setRoom } from '#core/edits/members.ts'
import type { Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const presenterNotMember: Rule = {
  id: 'room/presenter-not-member',
  severity: 'error',
  when: 'stage',
  each: 'room',
  title: 'The presenters of an auditorium are its members',
  rationale: 'A presenter has to be a member too.',
  howToFix: 'Add the presenters to the members.',
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

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    if (!room) return []
    const outside = outsiders(graph, room)
    const members = [...(room.members ?? []), ...outside]
    const presenters = room.presenters?.filter((presenter) => !outside.includes(presenter))
    const who = principalWords(graph, outside)
    return [
      {
        title: `Add ${who} to the members of ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { members }),
      },
      {
        title: `Take ${who} off the presenters of ${room.name}`,
        apply: (before) => setRoom(before, finding.stage, room, { presenters }),
      },
    ]
  },
}

/** The presenters who are known not to be members. */
const outsiders = (graph: Graph, { members, presenters = [] }: Room): readonly string[] =>
  members ? [...new Set(presenters)].filter((presenter) => lacks(graph, members, presenter)) : []

/** An open room has presenters, but no members of its own: whom its category allows takes part. */
const hasMembers = ({ type, privacy }: Room): boolean => type === 'auditorium' && privacy !== 'open'
