import { clientsOf, isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { blockedChatPools } from '#core/domain/reachability/connections.ts'
import { exclusionOf, standstillOf } from '#core/domain/reachability/serving.ts'
import { connect, giveClient, groupChatClientOf } from '#core/edits/clients.ts'
import type { ChatPool, Client, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { clientName } from '#core/model/words.ts'
import { homeFixes } from '../parts/client-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const lync2013UserNotOn2013Advice: Advice = {
  rule: 'client/lync2013-user-not-on-2013',
  rationale: 'The Lync 2013 client gets its chat rooms from the Lync 2013 pool that its user is homed on.',
  howToFix: 'Move the users to Lync Server 2013, or give them a Group Chat client until then.',

  fixes(plan, finding) {
    const [users, client] = [subjectOf(plan, finding, 'users'), subjectOf(plan, finding, 'client')]
    if (!users || !client) return []
    const graph = graphAt(plan, finding)
    const chatPools = blockedChatPools(graph, client, users, 'not-homed-on-2013')
    return [...homeFixes(graph, finding.stage, users), ...interimFixes(graph, finding.stage, users, client, chatPools)]
  },
}

/** A Group Chat client does without a Lync 2013 home, but takes one chat pool only. */
function interimFixes(
  graph: Graph,
  stage: StageId,
  users: Users,
  client: Client,
  [chatPool, ...others]: readonly ChatPool[],
): readonly Fix[] {
  if (!chatPool || others.length > 0 || clientsOf(graph, users).some(isGroupChatClient)) return []
  if (standstillOf(graph, chatPool) || exclusionOf(users, chatPool)) return []
  const type = groupChatClientOf(graph.get('pool', users.homedOn)?.generation)
  const kept = (client.connectsTo ?? []).filter((id) => id !== chatPool.id)
  return [
    {
      title: `Give ${users.name} the ${clientName[type]} for ${chatPool.name} until then`,
      apply: (plan) => connect(giveClient(plan, stage, users, type, [chatPool.id]), stage, client, kept),
    },
  ]
}
