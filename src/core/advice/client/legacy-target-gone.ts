import { roomPoolsOf } from '#core/domain/people/room-pools.ts'
import { wouldReach } from '#core/domain/reachability/access.ts'
import { addressesOf, domainOfAddress, isSameAddress } from '#core/domain/servers/addresses.ts'
import { connect, createEndpoint } from '#core/edits/clients.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Client, EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { clientWords } from '#core/rules/parts/wording/client-lines.ts'
import { startFixes } from '../parts/start-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const legacyTargetGoneAdvice: Advice = {
  rule: 'client/legacy-target-gone',
  rationale:
    'A Group Chat client keeps the address that it was given; it follows only where an endpoint takes that over.',
  howToFix:
    'Start the chat pool, create an endpoint with the old address on a Persistent Chat pool, or connect the client to another chat pool.',

  fixes(plan, finding) {
    const client = subjectOf(plan, finding, 'client')
    const target = finding.entities.find((id) => client?.connectsTo?.some((one) => one === id))
    if (!client || !target) return []
    const graph = graphAt(plan, finding)
    const stopped = graph.get('chatPool', target)
    const running = graph.all('chatPool').filter(({ id, state }) => id !== target && state !== 'stopped')
    return [
      ...(stopped ? startFixes(plan, finding, stopped) : []),
      ...endpointFixes(plan, finding.stage, target, running),
      ...connectFixes(graph, finding.stage, client, target, running),
    ]
  },
}

/** To a chat pool that the client gets to; who has rooms on the old one has nothing of another. */
function connectFixes(
  graph: Graph,
  stage: StageId,
  client: Client,
  target: EntityId,
  running: readonly ChatPool[],
): readonly Fix[] {
  const users = graph.get('users', client.users)
  if (users && roomPoolsOf(graph, users).has(target)) return []
  return running
    .filter((chatPool) => !users || wouldReach(graph, { ...client, connectsTo: [chatPool.id] }, users, chatPool))
    .map((chatPool) => ({
      title: `Connect ${clientWords(client, users)} to ${chatPool.name}`,
      apply: (plan) => connect(plan, stage, client, [chatPool.id]),
    }))
}

/** An address has one owner, so the endpoint can be created only when the old chat pool is gone and none has it later. */
function endpointFixes(plan: Plan, stage: StageId, target: EntityId, running: readonly ChatPool[]): readonly Fix[] {
  const at = plan.stages.findIndex(({ id }) => id === stage)
  if (plan.stages[at]?.topology.chatPool.has(target)) return []
  const seen = plan.stages.slice(0, at).flatMap(({ topology }) => topology.chatPool.get(target) ?? [])
  const address = seen.flatMap(addressesOf).at(-1)
  if (address === undefined || !isInDomains(plan, address)) return []
  return running
    .filter(({ generation, id }) => generation === 'lync2013' && !isTaken(plan.stages.slice(at), id, address))
    .map((chatPool) => ({
      title: `Create the endpoint ${address} on ${chatPool.name}`,
      apply: (before) => createEndpoint(before, stage, chatPool, address),
    }))
}

const isInDomains = ({ sipDomains }: Plan, address: string): boolean =>
  sipDomains.length === 0 || sipDomains.some((one) => isSameName(one, domainOfAddress(address)))

const isTaken = (stages: readonly Stage[], by: EntityId, address: string): boolean =>
  stages.some(({ topology }) =>
    [...topology.chatPool.values()].some(
      (other) => other.id !== by && addressesOf(other).some((one) => isSameAddress(one, address)),
    ),
  )
