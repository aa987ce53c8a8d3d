import { importsIn, isWhole } from '#core/domain/migration/imports.ts'
import { type Loss, lossesIn } from '#core/domain/migration/lost-content.ts'
import { movesIn } from '#core/domain/migration/steps.ts'
import { roomPoolsOf } from '#core/domain/people/room-pools.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, isLegacy, type Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, itsOrTheir, listed, namesOf } from '#core/model/words.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const rollbackContent: Rule = {
  id: 'migration/rollback-content',
  severity: 'warning',
  when: 'transition',
  title: 'What was written in Persistent Chat is not left behind',
  source: { keys: ['PROC10', 'PS:Import-CsPersistentChatData'], basis: 'derived' },

  *check(at) {
    const losses = lossesIn(at, (chatPool) => !isLegacy(chatPool))
    for (const loss of losses) yield lossProblem(loss)
    for (const [chatPool, users] of returnsIn(at)) {
      if (losses.some((loss) => loss.chatPool.id === chatPool.id) || isExported(at, chatPool)) continue
      yield returnProblem(chatPool, users)
    }
  },
}

function lossProblem({ chatPool, rooms, discarded }: Loss): Problem {
  const about = { entities: [chatPool.id], related: idsOf(rooms) }
  const what = `${chatPool.name} is removed with ${roomsInWords(rooms)}`
  if (discarded) return { ...about, severity: 'info', message: `${what}, discarded on purpose.` }
  return {
    ...about,
    message: `${what}. Nothing imports Persistent Chat into Group Chat, so ${itsOrTheir(rooms.length)} content would be lost. Import it into another Persistent Chat pool, or export it first.`,
  }
}

/** An import of the step begins with the export that the advice asks for. */
const isExported = (at: Moment, { id }: ChatPool): boolean =>
  importsIn(at).some(({ source, operation }) => source.id === id && isWhole(operation))

const returnProblem = (chatPool: ChatPool, users: readonly Users[]): Problem => ({
  entities: [chatPool.id],
  related: idsOf(users),
  message: `${listed(namesOf(users))} ${users.length === 1 ? 'goes' : 'go'} back to a legacy pool, but what was written in the rooms of ${chatPool.name} does not: Group Chat has no import. Export it first.`,
})

/** The Persistent Chat pools with rooms of users who go back to a legacy pool in the step, with those users. */
function returnsIn(at: Moment): ReadonlyMap<ChatPool, readonly Users[]> {
  const before = at.before?.graph
  const back = movesIn(at).filter(({ from, to }) => from.generation === 'lync2013' && to.generation !== 'lync2013')
  const left = back.flatMap(({ users: { id } }) => {
    const users = before?.get('users', id)
    const chatPools = before && users ? [...roomPoolsOf(before, users)] : []
    return chatPools.flatMap((chatPool) => {
      const there = before?.get('chatPool', chatPool)
      return there && users && !isLegacy(there) ? { chatPool: there, users } : []
    })
  })
  const groups = groupBy(left, ({ chatPool }) => chatPool)
  return new Map([...groups].map(([chatPool, both]) => [chatPool, both.map(({ users }) => users)]))
}
