import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { mayLeadTo } from '#core/domain/reachability/ways.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const fileUploadLegacyOnly: Rule = {
  id: 'category/file-upload-legacy-only',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'File upload is on where somebody can use it',
  source: { keys: ['CONFCAT'], basis: 'stated' },
  suppressedBy: { 'client/files-invisible': 'shared' },

  *check(chatPool, { graph }) {
    const clients = graph.all('client')
    if (isLegacy(chatPool) || clients.length === 0) return
    const categories = graph.referrers('category', chatPool.id, 'chatPool').filter(({ fileUpload }) => fileUpload)
    if (categories.length === 0) return
    if (clients.some((client) => isGroupChatClient(client) && mayLeadTo(graph, client, chatPool))) return
    for (const category of categories) {
      yield {
        entities: [category.id],
        related: [chatPool.id],
        field: 'fileUpload',
        message: `Category ‘${category.name}’ allows file upload, but no Group Chat client connects to ${chatPool.name}, and the Lync 2013 client cannot upload files. Turn it off, unless custom clients use it.`,
      }
    }
  },
}
