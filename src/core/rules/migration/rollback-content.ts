import type { Problem } from '../../checking/finding.ts'
import type { Moment } from '../../checking/moment.ts'
import { groupBy } from '../../group-by.ts'
import { type ChatPool, isLegacy, type Users } from '../../model.ts'
import { roomPoolsOf } from '../../people/members.ts'
import { itsOrTheir, listed } from '../../words.ts'
import { idsOf, namesOf } from '../client-lines.ts'
import { movesIn } from '../estate.ts'
import { type Loss, lossesIn, lossFixes, roomsInWords } from '../lost-content.ts'
import type { Rule } from '../rule.ts'

export const rollbackContent: Rule = {
  id: 'migration/rollback-content',
  severity: 'warning',
  when: 'transition',
  title: 'What was written in Persistent Chat is not left behind',
  rationale: 'Users can go back to an older pool, but nothing imports Persistent Chat rooms into Group Chat.',
  howToFix: 'Export the chat data first, or import it into another Persistent Chat pool.',
  source: { keys: ['PROC10', 'PS:Import-CsPersistentChatData'], basis: 'derived' },

  *check(at) {
    const losses = lossesIn(at, (chatPool) => !isLegacy(chatPool))
    for (const loss of losses) yield lossProblem(loss)
    for (const [chatPool, users] of returnsIn(at)) {
      if (!losses.some((loss) => loss.chatPool.id === chatPool.id)) yield returnProblem(chatPool, users)
    }
  },

  fixes: lossFixes,
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
