import { headcountInWords, headcountOf, verbFor } from '#core/domain/people/headcount.ts'
import { usersNeeding } from '#core/domain/reachability/needed-chat-pools.ts'
import { activeServersOf } from '#core/domain/servers/load.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const singlePoint: Rule = {
  id: 'capacity/single-point',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool that people need has more than one active server',
  source: { keys: ['CAP'], basis: 'derived' },
  suppressedBy: { 'hosting/standard-edition-evaluation': 'subjects', 'capacity/server-concurrent': 'subjects' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool) || activeServersOf(chatPool)?.length !== 1) return
    const needing = usersNeeding(graph, chatPool)
    const count = headcountOf(needing)
    if (count.known === 0 && !count.isOpen) return
    yield {
      entities: [chatPool.id],
      related: needing.map(({ id }) => id),
      field: 'servers',
      message: `${chatPool.name} has one active server, and ${headcountInWords(count)} ${verbFor(count, 'needs', 'need')} it. When it stops, they lose chat. Use a second active server.`,
    }
  },
}
