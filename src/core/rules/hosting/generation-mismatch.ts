import { rehome, suitableHosts } from '../../edits/hosting.ts'
import { chatPoolType, serverName, shortServerName } from '../../words.ts'
import type { Rule } from '../rule.ts'
import { subjectOf } from '../subject.ts'

export const generationMismatch: Rule = {
  id: 'hosting/generation-mismatch',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool is hosted on a pool of its own generation',
  rationale: 'Each chat product runs only beside the server release it was made for, in both directions.',
  howToFix: 'Host the chat pool on a pool of its own generation.',
  source: { keys: ['COEX'], basis: 'stated' },

  *check(chatPool, { graph }) {
    const host = graph.get('pool', chatPool.hostedOn)
    if (!host || host.generation === chatPool.generation) return
    const needed = `${shortServerName[chatPool.generation]} pool`
    yield {
      entities: [chatPool.id, host.id],
      field: 'hostedOn',
      message: `${chatPool.name} is a ${chatPoolType(chatPool)} but is hosted on ${host.name}, which is ${serverName[host.generation]}. It must be hosted on a ${needed}. Choose another host.`,
      broken: [{ from: chatPool.id, field: 'hostedOn', to: host.id, label: `needs a ${needed}` }],
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return suitableHosts(plan, finding.stage, chatPool).map((host) => ({
      title: `Host ${chatPool.name} on ${host.name}`,
      apply: (before) => rehome(before, finding.stage, chatPool.id, host.id),
    }))
  },
}
