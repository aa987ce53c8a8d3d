import { type Import, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { groupChatClientsOf, isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { accountOf } from '#core/domain/reachability/lookup-accounts.ts'
import { takesOver } from '#core/domain/servers/addresses.ts'
import { createEndpoint } from '#core/edits/clients.ts'
import { readdress } from '#core/edits/endpoints.ts'
import { addMissing } from '#core/edits/imports.ts'
import type { Client } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, listed } from '#core/model/words.ts'
import { endpointsOf } from '../parts/fixes/endpoint-fixes.ts'
import { importsNamed } from '../parts/fixes/import-fixes.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const uriChanged: Rule = {
  id: 'endpoint/uri-changed',
  severity: 'warning',
  when: 'transition',
  title: 'After an import the endpoint has the address that clients already use',
  rationale: 'With the identical address no Group Chat client has to be configured again.',
  howToFix: 'Give the endpoint the Lookup address of the Group Chat pool.',
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

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    return importsNamed(plan, finding)
      .slice(0, 1)
      .flatMap((one) => takeoverFixes(at, finding.stage, one))
  },
}

/** The Group Chat clients of the source that are still in use. */
const remainingClients = ({ graph }: Moment, { from, source }: Import): readonly Client[] =>
  groupChatClientsOf(from, source).filter(({ id }) => {
    const client = graph.get('client', id)
    return client && isGroupChatClient(client)
  })

/** Not while the source runs: the address would be taken from it. */
function takeoverFixes(at: Moment, stage: StageId, { source, target }: Import): readonly Fix[] {
  const { lookupUri } = source
  const isRunning = at.graph.get('chatPool', source.id)?.state !== 'stopped' && at.graph.get('chatPool', source.id)
  if (!lookupUri || isRunning || !at.graph.get('chatPool', target.id)) return []
  const isOnly = target.endpoints?.length === 1
  const addressed = (plan: Plan): Plan =>
    isOnly ? readdress(plan, stage, target, () => lookupUri) : createEndpoint(plan, stage, target, lookupUri)
  const deletion = { kind: 'deleteLookupAccount', chatPool: source.id } as const
  return [
    {
      title: `Give ${target.name} the endpoint ${lookupUri}`,
      apply: (plan) => addressed(accountOf(at, source) ? addMissing(plan, stage, [deletion]) : plan),
    },
  ]
}
