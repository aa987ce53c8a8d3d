import { contentsOf } from '#core/domain/content/islands.ts'
import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { importsIn } from '#core/domain/migration/imports.ts'
import { earlier } from '#core/domain/migration/steps.ts'
import { ownNamesOf, principalKey, rostersOf } from '#core/domain/people/members.ts'
import { usersNamed } from '#core/domain/people/scopes.ts'
import { takeOffCategory, takeOffRoom } from '#core/edits/members.ts'
import type { Category, ChatPool, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, kindName } from '#core/model/words.ts'
import { contentSubjectOf, graphAt } from '../parts/fixes/subject.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const federatedOn2013: Rule = {
  id: 'user/federated-on-2013',
  severity: 'error',
  when: 'stage',
  title: 'No federated users are in the rooms of Persistent Chat',
  rationale: 'Persistent Chat Server 2013 has no federation: federated users cannot use its rooms.',
  howToFix: 'Take the federated users off the lists of the category or room.',
  source: { keys: ['PROC', 'MEMB'], basis: 'stated' },

  *check(at) {
    const keys = federatedKeys(at.graph)
    if (keys.size === 0) return
    const arrived = arrivals(at)
    for (const content of listing(at.graph, keys)) {
      const guests = guestsOf(content, keys)
      const chatPool = guests.length === 0 ? undefined : persistentChatOf(at.graph, content)
      if (chatPool && !arrived(content, chatPool)) yield problemOf(at.graph, content, guests)
    }
  },

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const content = contentSubjectOf(plan, finding)
    if (!content || content.kind === 'addIn') return []
    const guests = guestsOf(content, federatedKeys(graph))
    const who = principalWords(graph, guests)
    return content.kind === 'room'
      ? [{ title: `Take ${who} off ${content.name}`, apply: (old) => takeOffRoom(old, finding.stage, content, guests) }]
      : [
          {
            title: `Take ${who} off ${content.name} and its rooms`,
            apply: (old) => takeOffCategory(old, finding.stage, content, guests),
          },
        ]
  },
}

function problemOf(graph: Graph, content: Category | Room, guests: readonly string[]): Problem {
  return {
    entities: [content.id],
    related: usersNamed(graph, guests),
    ...fieldOf(content, guests),
    message: `${capital(kindName[content.kind])} ‘${content.name}’ lists ${principalWords(graph, guests)}, who are federated. Persistent Chat 2013 has no federation, so they cannot use it. Take them off.`,
  }
}

const federatedKeys = (graph: Graph): ReadonlySet<string> =>
  new Set(
    graph
      .all('users')
      .filter(({ federated }) => federated)
      .flatMap((users) => ownNamesOf(users)),
  )

const categoriesByGuest = indexOn('category', (category) => guestKeysOf(category))
const roomsByGuest = indexOn('room', (room) => guestKeysOf(room))

const guestKeysOf = (content: Category | Room): readonly string[] =>
  rostersOf(content).flatMap(({ principals }) => principals.map(principalKey))

/** The categories and rooms that let in any of these. */
const listing = (graph: Graph, keys: ReadonlySet<string>): ReadonlySet<Category | Room> =>
  new Set([...keys].flatMap((key) => [...graph.having(categoriesByGuest, key), ...graph.having(roomsByGuest, key)]))

/** The principals of the lists that let people in who are federated. */
const guestsOf = (content: Category | Room, keys: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    rostersOf(content).flatMap(({ principals }) => principals.filter((principal) => keys.has(principalKey(principal)))),
  ),
]

function fieldOf(content: Category | Room, guests: readonly string[]): { field?: string } {
  const roster = rostersOf(content).find(({ principals }) => guests.some((guest) => principals.includes(guest)))
  return roster ? { field: roster.field } : {}
}

/** What came to a chat pool by an import, under its id or its name: another rule tells what becomes of its guests. */
function arrivals(at: Moment): (content: Category | Room, chatPool: ChatPool) => boolean {
  const imports = [at, ...earlier(at)].flatMap((moment) => importsIn(moment))
  const marks = new Set(
    imports.flatMap(({ source, target, from }) =>
      contentsOf(from, source).flatMap((content) => [`${target.id} ${content.id}`, markOf(content, target)]),
    ),
  )
  return (content, chatPool) => marks.has(`${chatPool.id} ${content.id}`) || marks.has(markOf(content, chatPool))
}

const markOf = ({ kind, name }: { kind: string; name: string }, { id }: ChatPool): string =>
  `${id} ${kind} ${name.toLowerCase()}`
