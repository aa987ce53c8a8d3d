import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const urlScheme: Rule = {
  id: 'addin/url-scheme',
  severity: 'error',
  when: 'stage',
  each: 'addIn',
  title: 'The URL of an add-in starts with http or https',
  source: { keys: ['CONFADD'], basis: 'stated' },

  *check(addIn, { graph }) {
    if (!addIn.url || isWebAddress(addIn.url) || !persistentChatOf(graph, addIn)) return
    yield {
      entities: [addIn.id],
      field: 'url',
      message: `The URL of the add-in ‘${addIn.name}’ does not start with http:// or https://. Persistent Chat takes no other. Correct it.`,
    }
  },
}

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)
