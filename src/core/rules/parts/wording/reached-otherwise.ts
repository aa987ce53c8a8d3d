import { accessAt } from '#core/domain/reachability/access.ts'
import { accessInShort } from '#core/domain/reachability/access-words.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'

/** What to add to a finding about a client where its users get to the same chat pools with another one. */
export function reachedOtherwise(
  at: Moment,
  client: Client,
  users: Users | undefined,
  chatPools: readonly ChatPool[],
): string {
  const others = users ? clientsOf(at.graph, users).filter(({ id }) => id !== client.id) : []
  if (!users || others.length === 0) return ''
  const said = chatPools.flatMap((chatPool) => {
    const access = accessAt(at, users, chatPool, others)
    return access.standing === 'reached'
      ? [` ${users.name} reaches ${chatPool.name} with the ${accessInShort(access)}.`]
      : []
  })
  return said.join('')
}
