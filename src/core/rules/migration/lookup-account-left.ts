import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { removedIn } from '#core/domain/migration/steps.ts'
import { accountOf, isHandedOn } from '#core/domain/reachability/lookup-accounts.ts'
import { takesOver } from '#core/domain/servers/addresses.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const lookupAccountLeft: Rule = {
  id: 'migration/lookup-account-left',
  severity: 'warning',
  when: 'transition',
  title: 'The Lookup account is deleted when its chat pool is replaced',
  source: { keys: ['PROC', 'BACK'], basis: 'stated' },
  suppressedBy: { 'endpoint/uri-in-use': 'shared' },

  *check(at) {
    for (const chatPool of [...removedIn(at, 'chatPool'), ...replacedIn(at)]) {
      const account = accountOf(at, chatPool)
      if (!account || isHandedOn(at, chatPool, account)) continue
      yield {
        entities: [chatPool.id],
        field: 'lookupUri',
        message: `${chatPool.name} is replaced, but its Lookup account ${account} is left. It keeps the address from any endpoint. Delete the Lookup account in this step.`,
      }
    }
  },
}

/** The chat pools that stay after an import into one that has taken over their address. */
function replacedIn(at: Moment): readonly ChatPool[] {
  return operationsIn(at, 'importChatData').flatMap(({ source, target }) => {
    const [from, to] = [at.graph.get('chatPool', source), at.graph.get('chatPool', target)]
    return from?.lookupUri && to && takesOver(to, [from.lookupUri]) ? [from] : []
  })
}
