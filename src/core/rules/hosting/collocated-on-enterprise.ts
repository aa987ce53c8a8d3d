import { computersOf, sharedNames } from '#core/domain/servers/computers.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const collocatedOnEnterprise: Rule = {
  id: 'hosting/collocated-on-enterprise',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'Persistent Chat does not run on Enterprise Edition Front Ends',
  source: { keys: ['NEW', 'COMP', 'COLEE', 'SUPT', 'ROLESRV'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const host = graph.get('pool', chatPool.hostedOn)
    if (host?.edition !== 'enterprise' || host.generation !== 'lync2013' || chatPool.generation !== 'lync2013') return
    const shared = sharedNames(computersOf(chatPool), computersOf(host))
    if (!isCollocated(chatPool) && shared.length === 0) return
    const where = shared.length === 0 ? `the Front Ends of ${host.name}` : `${listed(shared)} of ${host.name}`
    yield {
      entities: [chatPool.id, host.id],
      field: isCollocated(chatPool) ? 'collocation' : 'servers',
      message: `${chatPool.name} runs on ${where}, an Enterprise Edition pool. Persistent Chat may not share its Front Ends. Run ${chatPool.name} on a server of its own.`,
    }
  },
}

const isCollocated = ({ collocation }: ChatPool): boolean => collocation !== undefined && collocation !== 'standalone'
