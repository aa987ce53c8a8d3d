import { mayRun } from '#core/domain/migration/may-run.ts'
import { isStranded, lastSeen } from '#core/domain/reachability/takeover.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital } from '#core/model/words.ts'
import { clientWords } from '../parts/wording/client-lines.ts'

export const legacyTargetGone: Rule = {
  id: 'client/legacy-target-gone',
  severity: 'error',
  when: 'stage',
  each: 'client',
  title: 'The chat pool of a Group Chat client runs, or another one answers to its address',
  source: { keys: ['PROC', 'BACK'], basis: 'stated' },

  *check(client, at) {
    const users = at.graph.get('users', client.users)
    for (const id of new Set(client.connectsTo)) {
      if (!isStranded(at, client, id)) continue
      const there = at.graph.get('chatPool', id)
      yield {
        entities: [client.id, id],
        related: users ? [users.id] : [],
        field: 'connectsTo',
        message: `${capital(clientWords(client, users))} connects to ${lastSeen(at, id)?.name ?? 'a chat pool'}, which ${there ? 'is stopped' : 'is not in this stage'}, and no endpoint has taken over its address. ${adviceOn(at, there)} on a Persistent Chat pool, or connect to another.`,
        broken: [{ from: client.id, field: 'connectsTo', to: id, label: there ? 'stopped' : 'not in this stage' }],
      }
    }
  },
}

const adviceOn = (at: Moment, target: ChatPool | undefined): string =>
  target && mayRun(at, target) ? 'Start it, create an endpoint' : 'Create one'
