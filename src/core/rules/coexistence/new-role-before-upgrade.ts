import { earlier, later } from '#core/domain/migration/steps.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const newRoleBeforeUpgrade: Rule = {
  id: 'coexistence/new-role-before-upgrade',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'Chat that the old deployment never had comes after the upgrade',
  source: { keys: ['SUPM'], basis: 'stated' },

  *check(chatPool, at) {
    if (isLegacy(chatPool) || !hasLegacyPool(at.graph)) return
    const stages = [at, ...earlier(at), ...later(at)]
    if (stages.some(({ graph }) => graph.all('chatPool').some(isLegacy))) return
    yield {
      entities: [chatPool.id],
      message: `${chatPool.name} is new to a deployment without Group Chat that is still being upgraded. A new role is best added after the upgrade. Deploy it later, or accept it.`,
    }
  },
}

export const hasLegacyPool = (graph: Graph): boolean =>
  graph.all('pool').some(({ generation }) => generation !== 'lync2013')
