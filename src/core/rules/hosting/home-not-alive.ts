import { earlier, later } from '#core/domain/migration/steps.ts'
import { addressIn } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const homeNotAlive: Rule = {
  id: 'hosting/home-not-alive',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The host of a chat pool is there as long as the chat pool',
  source: { keys: ['COEX'], basis: 'derived' },
  suppressedBy: { 'migration/home-removed-before-chat': 'subjects' },

  *check(chatPool, at) {
    const { hostedOn } = chatPool
    if (hostedOn === undefined || at.graph.get('pool', hostedOn)) return
    const [host] = [...earlier(at), ...later(at)].flatMap(({ graph }) => graph.get('pool', hostedOn) ?? [])
    const address = addressIn(hostedOn)
    yield {
      entities: [chatPool.id, hostedOn],
      field: 'hostedOn',
      message: host
        ? `${chatPool.name} is hosted on ${host.name}, which is not in this stage. A chat pool needs its host as long as it runs, even without users. Keep ${host.name} or choose another host.`
        : `${chatPool.name} is hosted on a pool that is in no stage of the plan${address ? `, ‘${address}’` : ''}. Choose another host.`,
      broken: [{ from: chatPool.id, field: 'hostedOn', to: hostedOn, label: 'host not in this stage' }],
    }
  },
}
