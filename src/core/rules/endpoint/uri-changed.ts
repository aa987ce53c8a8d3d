import { type Import, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { groupChatClientsOf, isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { takesOver } from '#core/domain/servers/addresses.ts'
import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import type { Client } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, listed } from '#core/model/words.ts'

export const uriChanged: Rule = {
  id: 'endpoint/uri-changed',
  severity: 'warning',
  when: 'transition',
  title: 'After an import the endpoint has the address that clients already use',
  source: { keys: ['PROC', 'BACK'], basis: 'stated' },
  suppressedBy: { 'client/legacy-target-gone': 'shared' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const { source, target } = one
      const clients = remainingClients(at, one)
      if (!source.lookupUri || !target.endpoints?.length || clients.length === 0) continue
      if (takesOver({ ...target, state: 'active' }, [source.lookupUri])) continue
      yield {
        entities: [target.id, source.id],
        related: idsOf(clients),
        field: 'endpoints',
        message: `${target.name} takes over from ${source.name} with the endpoint ${listed(endpointsOf(target))} instead of ${source.lookupUri}, so ${counted(clients.length, 'Group Chat client')} must be configured again. Give it the identical address.`,
      }
    }
  },
}

/** The Group Chat clients of the source that are still in use. */
const remainingClients = ({ graph }: Moment, { from, source }: Import): readonly Client[] =>
  groupChatClientsOf(from, source).filter(({ id }) => {
    const client = graph.get('client', id)
    return client && isGroupChatClient(client)
  })
