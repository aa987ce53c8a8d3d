import { earlier, movesIn, poolsOf } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const replicationPending: Rule = {
  id: 'user/replication-pending',
  severity: 'info',
  when: 'transition',
  title: 'Users move from OCS 2007 R2 when their replication is complete',
  source: { keys: ['REPL'], basis: 'stated' },

  *check(at) {
    if (earlier(at).some(({ graph }) => poolsOf(graph, 'lync2013').length > 0)) return
    const moves = movesIn(at).filter(({ from, to }) => from.generation === 'ocs2007r2' && to.generation === 'lync2013')
    const targets = [...new Set(moves.map(({ to }) => to))]
    if (targets.length === 0) return
    const users = moves.map((move) => move.users)
    yield {
      entities: idsOf(targets),
      related: idsOf(users),
      message: `${listed(namesOf(users), 3)} ${users.length === 1 ? 'moves' : 'move'} from OCS 2007 R2 in the step that brings ${listed(namesOf(targets))}. Wait for the first user replication (event 30024 of LS User Replicator) before the move.`,
    }
  },
}
