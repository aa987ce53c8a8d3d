import { neededChatPools, usersNeeding } from '#core/domain/reachability/needed-chat-pools.ts'
import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import { persistentChatOf } from '#core/domain/servers/load.ts'
import type { ChatPool, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, listed, namesOf } from '#core/model/words.ts'

export const standardEditionEvaluation: Rule = {
  id: 'hosting/standard-edition-evaluation',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool that people need does not run on a Standard Edition server',
  source: { keys: ['CAP', 'SFBTOPO'], basis: 'stated' },
  suppressedBy: { 'hosting/collocated-on-enterprise': 'subjects' },

  *check(chatPool, { graph }) {
    if (!isOnStandardEdition(chatPool)) return
    const needing = [...usersNeeding(graph, chatPool), ...withoutAnother(graph, chatPool)].filter(
      ({ count }) => count !== 0,
    )
    const use = useOf(chatPool, needing)
    if (!use) return
    yield {
      entities: [chatPool.id],
      related: idsOf(needing),
      field: 'collocation',
      message: `${chatPool.name} runs on a Standard Edition server and ${use}. That is meant for evaluation, and its performance is limited. Run it on a server of its own.`,
    }
  },
}

function useOf({ concurrentUsers = 0 }: ChatPool, needing: readonly Users[]): string | undefined {
  if (needing.length > 0) return `is needed by ${listed(namesOf(needing))}`
  return concurrentUsers > 0 ? `serves ${counted(concurrentUsers, 'concurrent user')}` : undefined
}

/** The users who need chat, also beside Group Chat, where this is the only Persistent Chat pool. */
const withoutAnother = (graph: Graph, { id }: ChatPool): readonly Users[] =>
  persistentChatOf(graph.all('chatPool')).every((chatPool) => chatPool.id === id)
    ? graph.all('users').filter((users) => isServedHere(users) && !neededChatPools(graph, users).has(id))
    : []

const isServedHere = ({ needsChat, federated, online }: Users): boolean => needsChat === true && !federated && !online
