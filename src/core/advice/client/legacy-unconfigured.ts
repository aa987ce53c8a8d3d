import { defaultLookupAddress } from '#core/domain/servers/addresses.ts'
import { connect, createEndpoint } from '#core/edits/clients.ts'
import { type ChatPool, type Client, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { clientWords } from '#core/rules/parts/wording/client-lines.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const legacyUnconfiguredAdvice: Advice = {
  rule: 'client/legacy-unconfigured',
  rationale: 'Without a target set by hand it looks for the default address in the SIP domain of its own users.',
  howToFix: 'Set its chat pool, or create an endpoint with the address that it looks for.',

  fixes(plan, finding) {
    const client = subjectOf(plan, finding, 'client')
    if (!client) return []
    const graph = graphAt(plan, finding)
    const targets = graph.all('chatPool').filter(({ state }) => state !== 'stopped')
    return [
      ...targets.map((chatPool) => ({
        title: `Connect ${clientWords(client, graph.get('users', client.users))} to ${chatPool.name}`,
        apply: (before: typeof plan) => connect(before, finding.stage, client, [chatPool.id]),
      })),
      ...endpointFixes(graph, finding.stage, client, targets),
    ]
  },
}

function endpointFixes(graph: Graph, stage: StageId, client: Client, targets: readonly ChatPool[]): readonly Fix[] {
  const users = graph.get('users', client.users)
  const address = users && defaultLookupAddress(users)
  if (!address || client.configuration === 'manual') return []
  return targets
    .filter((chatPool) => !isLegacy(chatPool))
    .map((chatPool) => ({
      title: `Create the endpoint ${address} on ${chatPool.name}`,
      apply: (plan) => createEndpoint(plan, stage, chatPool, address),
    }))
}
