import { mayShareForest } from '#core/domain/servers/forests.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const crossForestHome: Rule = {
  id: 'hosting/cross-forest-home',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool and its host are in the same Active Directory forest',
  source: { keys: ['PROC', 'SUPM'], basis: 'derived' },

  *check(chatPool, { graph }) {
    const host = graph.get('pool', chatPool.hostedOn)
    if (!host || mayShareForest(chatPool, host)) return
    yield {
      entities: [chatPool.id, host.id],
      field: 'hostedOn',
      message: `${chatPool.name} is in the forest ${chatPool.forest} but is hosted on ${host.name} in the forest ${host.forest}. Both must be in one forest. Choose a host in ${chatPool.forest}.`,
      broken: [{ from: chatPool.id, field: 'hostedOn', to: host.id, label: 'another forest' }],
    }
  },
}
