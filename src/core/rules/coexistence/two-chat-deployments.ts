import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'

export const twoChatDeployments: Rule = {
  id: 'coexistence/two-chat-deployments',
  severity: 'info',
  when: 'stage',
  title: 'Chat deployments side by side do not interact',
  source: { keys: ['COEX', 'MGC', 'REQ'], basis: 'stated' },
  suppressedBy: { 'coexistence/three-generations': 'stage' },

  *check({ graph, name }) {
    const chatPools = graph.all('chatPool')
    if (chatPools.length < 2) return
    yield {
      entities: chatPools.map(({ id }) => id),
      message: `${name} has ${thousands(chatPools.length)} chat deployments, ${listed(chatPools.map((chatPool) => chatPool.name))}. Their categories, rooms and add-ins do not interact. A Group Chat client connects to one of them at a time.`,
    }
  },
}
