import { roomsIn } from '#core/domain/content/islands.ts'
import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { mayLeadTo } from '#core/domain/reachability/ways.ts'
import { type ChatPool, type Content, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf } from '#core/model/words.ts'

export const filesInvisible: Rule = {
  id: 'client/files-invisible',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'Somebody can see the files of the rooms',
  source: { keys: ['PROC', 'CONFCAT', 'CONFOPT'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (isLegacy(chatPool)) return
    const holders = fileHolders(graph, chatPool)
    if (holders.length === 0 || !isOnlySeenBy2013(graph, chatPool)) return
    yield {
      entities: [chatPool.id],
      related: idsOf(holders),
      message: `${chatPool.name} has rooms with files, but only Lync 2013 clients reach it: they can neither post nor view files in rooms. Keep a Group Chat client, or move the files elsewhere.`,
    }
  },
}

const fileHolders = (graph: Graph, chatPool: ChatPool): readonly Content[] => [
  ...graph.referrers('category', chatPool.id, 'chatPool').filter(({ fileUpload }) => fileUpload),
  ...roomsIn(graph, chatPool).filter(({ hasFiles }) => hasFiles),
]

function isOnlySeenBy2013(graph: Graph, chatPool: ChatPool): boolean {
  const here = graph.all('client').filter((client) => mayLeadTo(graph, client, chatPool))
  return here.length > 0 && !here.some(isGroupChatClient)
}
