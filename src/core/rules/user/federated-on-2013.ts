import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { newGuests } from '#core/domain/migration/guests.ts'
import { usersNamed } from '#core/domain/people/category-scope.ts'
import { rostersOf } from '#core/domain/people/members.ts'
import type { Category, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, kindName } from '#core/model/words.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const federatedOn2013: Rule = {
  id: 'user/federated-on-2013',
  severity: 'error',
  when: 'stage',
  title: 'No federated users are put into the rooms of Persistent Chat',
  source: { keys: ['PROC', 'MEMB'], basis: 'stated' },

  *check(at) {
    for (const { content, guests } of newGuests(at, (one) => persistentChatOf(at.graph, one))) {
      yield problemOf(at.graph, content, guests)
    }
  },
}

function problemOf(graph: Graph, content: Category | Room, guests: readonly string[]): Problem {
  const chatPool = persistentChatOf(graph, content)
  return {
    entities: [content.id],
    related: [...(chatPool ? [chatPool.id] : []), ...usersNamed(graph, guests)],
    ...fieldOf(content, guests),
    message: `${capital(kindName[content.kind])} ‘${content.name}’ lists ${principalWords(graph, guests)}, who are federated. Persistent Chat 2013 has no federation, so they cannot use it. Take them off.`,
  }
}

function fieldOf(content: Category | Room, guests: readonly string[]): { field?: string } {
  const roster = rostersOf(content).find(({ principals }) => guests.some((guest) => principals.includes(guest)))
  return roster ? { field: roster.field } : {}
}
