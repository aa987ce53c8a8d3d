import { isStoppedForImport } from '#core/domain/migration/imports.ts'
import { mayRun } from '#core/domain/migration/may-run.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import { neededAt, usersNeeding } from '#core/domain/reachability/needed-chat-pools.ts'
import { isStranded } from '#core/domain/reachability/takeover.ts'
import type { ChatPool, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const poolStopped: Rule = {
  id: 'client/pool-stopped',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool that users need runs',
  source: { keys: ['COEX'], basis: 'derived' },

  *check(chatPool, at) {
    if (chatPool.state !== 'stopped' || isStoppedForImport(at, chatPool)) return
    const needing = usersNeeding(at.graph, chatPool).filter(
      (users) => neededAt(at, users).has(chatPool.id) && !isToldOfClient(at, users, chatPool),
    )
    if (needing.length === 0) return
    const need = needing.length === 1 ? 'needs' : 'need'
    yield {
      entities: [chatPool.id],
      related: idsOf(needing),
      field: 'state',
      message: `${listed(namesOf(needing))} ${need} ${chatPool.name}, which is stopped and serves nobody. ${adviceOn(at, chatPool)}`,
    }
  },
}

/** Of users whose Group Chat client leads nowhere client/legacy-target-gone tells. */
const isToldOfClient = (at: Moment, users: Users, { id }: ChatPool): boolean =>
  clientsOf(at.graph, users).some((client) => isStranded(at, client, id))

const adviceOn = (at: Moment, chatPool: ChatPool): string =>
  mayRun(at, chatPool)
    ? `Start ${chatPool.name}, or give them their rooms on another chat pool.`
    : 'Its content or its address has gone to another chat pool: give them their rooms there.'
