import { hasOperation, isNew, poolsOf } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const newOcsChatPoolAfterMerge: Rule = {
  id: 'hosting/new-ocs-chat-pool-after-merge',
  severity: 'warning',
  when: 'transition',
  each: 'chatPool',
  title: 'An OCS 2007 R2 Group Chat pool that is added beside Lync 2013 is merged',
  source: { keys: ['PS:Merge-CsLegacyTopology', 'TAPPOCS', 'ADMOCS'], basis: 'derived' },

  *check(chatPool, at) {
    if (chatPool.generation !== 'ocs2007r2' || !at.before || !isNew(at, chatPool)) return
    const present = poolsOf(at.before.graph, 'lync2013')
    if (present.length === 0 || hasOperation(at, 'mergeLegacyTopology')) return
    yield {
      entities: [chatPool.id],
      related: present.map(({ id }) => id),
      message: `${chatPool.name} is added beside Lync 2013, which knows the OCS topology only as it was merged. Create it with the OCS tools and merge the legacy topology again in this step.`,
    }
  },
}
