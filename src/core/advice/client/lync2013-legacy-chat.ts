import { wouldReach } from '#core/domain/reachability/access.ts'
import { exclusionOf, standstillOf } from '#core/domain/reachability/serving.ts'
import { connect, giveClient, groupChatClientOf, replaceClient } from '#core/edits/clients.ts'
import { type ChatPool, type Client, isLegacy, type Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { clientName } from '#core/model/words.ts'
import { clientWords } from '#core/rules/parts/wording/client-lines.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const lync2013LegacyChatAdvice: Advice = {
  rule: 'client/lync2013-legacy-chat',
  rationale:
    'The Lync 2013 client reaches every Persistent Chat pool that its users may use, and never a Group Chat pool.',
  howToFix: 'Use a Group Chat client for the Group Chat pool, or connect to a Persistent Chat pool.',

  fixes(plan, finding) {
    const [client, chatPool] = [subjectOf(plan, finding, 'client'), subjectOf(plan, finding, 'chatPool')]
    if (!client || !chatPool) return []
    const graph = graphAt(plan, finding)
    const users = graph.get('users', client.users)
    return [
      ...groupChatClientFixes(graph, finding.stage, client, users, chatPool),
      ...targetFixes(graph, finding.stage, client, users, chatPool),
    ]
  },
}

/**
 * The Group Chat client of the chat pool, in place of the Lync 2013 client or, where that has other lines, beside it.
 */
function groupChatClientFixes(
  graph: Graph,
  stage: StageId,
  client: Client,
  users: Users | undefined,
  chatPool: ChatPool,
): readonly Fix[] {
  if (standstillOf(graph, chatPool) || (users && exclusionOf(users, chatPool))) return []
  const type = groupChatClientOf(chatPool.generation)
  const instead: Fix = {
    title: `Use the ${clientName[type]} for ${chatPool.name} instead`,
    apply: (plan) => replaceClient(plan, stage, client, type, [chatPool.id]),
  }
  if (!users) return client.connectsTo?.length === 1 ? [instead] : []
  const beside: Fix = {
    title: `Give ${users.name} the ${clientName[type]} for ${chatPool.name} as well`,
    apply: (plan) =>
      connect(giveClient(plan, stage, users, type, [chatPool.id]), stage, client, without(client, chatPool)),
  }
  return client.connectsTo?.length === 1 ? [instead, beside] : [beside]
}

const without = (client: Client, chatPool: ChatPool) => (client.connectsTo ?? []).filter((id) => id !== chatPool.id)

/** Connecting to a Persistent Chat pool that the users reach, as far as is known. */
function targetFixes(
  graph: Graph,
  stage: StageId,
  client: Client,
  users: Users | undefined,
  chatPool: ChatPool,
): readonly Fix[] {
  return graph
    .all('chatPool')
    .filter((other) => !isLegacy(other) && !client.connectsTo?.includes(other.id))
    .filter((other) => !users || wouldReach(graph, client, users, other))
    .map((other) => ({
      title: `Connect ${clientWords(client, users)} to ${other.name} instead of ${chatPool.name}`,
      apply: (plan) => connect(plan, stage, client, [...without(client, chatPool), other.id]),
    }))
}
