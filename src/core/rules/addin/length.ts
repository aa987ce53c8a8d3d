import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { shortened } from '#core/model/words.ts'

export const longest = { name: 50, url: 255 }

export const addInLength: Rule = {
  id: 'addin/length',
  severity: 'error',
  when: 'stage',
  each: 'addIn',
  title: 'The name of an add-in has at most 50 characters, its URL 255',
  source: { keys: ['TBLSIOP'], basis: 'schema' },

  *check(addIn, { graph }) {
    const lengths = { name: addIn.name.length, url: addIn.url?.length ?? 0 }
    const isLong = { name: lengths.name > longest.name, url: lengths.url > longest.url }
    if ((!isLong.name && !isLong.url) || !persistentChatOf(graph, addIn)) return
    const parts = [
      ...(isLong.name ? [`a name of ${lengths.name} characters (at most ${longest.name})`] : []),
      ...(isLong.url ? [`a URL of ${lengths.url} characters (at most ${longest.url})`] : []),
    ]
    yield {
      entities: [addIn.id],
      field: isLong.name ? 'name' : 'url',
      message: `Add-in ‘${shortened(addIn.name)}’ has ${parts.join(' and ')}. Persistent Chat holds no longer ones. Shorten it.`,
    }
  },
}
