import { accountOf } from '#core/domain/reachability/lookup-accounts.ts'
import { addressKey } from '#core/domain/servers/addresses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const twoLegacySameUri: Rule = {
  id: 'endpoint/two-legacy-same-uri',
  severity: 'error',
  when: 'stage',
  title: 'Each Group Chat pool has a Lookup address of its own',
  source: { keys: ['BACK', 'GC10GPO'], basis: 'derived' },

  *check(at) {
    const owned = at.graph.all('chatPool').flatMap((chatPool) => {
      const address = accountOf(at, chatPool)
      return address ? { address, chatPool } : []
    })
    for (const same of groupBy(owned, ({ address }) => addressKey(address)).values()) {
      const chatPools = same.map(({ chatPool }) => chatPool)
      const [first] = same
      if (!first || chatPools.length < 2) continue
      yield {
        entities: idsOf(chatPools),
        field: 'lookupUri',
        message: `${listed(namesOf(chatPools))} have the same Lookup address, ${first.address}. It leads clients to one of them only. Change the other, and configure its clients by hand.`,
      }
    }
  },
}
