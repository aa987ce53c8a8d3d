import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { setUrl } from '#core/edits/add-ins.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const urlScheme: Rule = {
  id: 'addin/url-scheme',
  severity: 'error',
  when: 'stage',
  each: 'addIn',
  title: 'The URL of an add-in starts with http or https',
  rationale: 'Persistent Chat takes no other scheme.',
  howToFix: 'Correct the URL.',
  source: { keys: ['CONFADD'], basis: 'stated' },

  *check(addIn, { graph }) {
    if (!addIn.url || isWebAddress(addIn.url) || !persistentChatOf(graph, addIn)) return
    yield {
      entities: [addIn.id],
      field: 'url',
      message: `The URL of the add-in ‘${addIn.name}’ does not start with http:// or https://. Persistent Chat takes no other. Correct it.`,
    }
  },

  fixes(plan, finding) {
    const addIn = subjectOf(plan, finding, 'addIn')
    if (!addIn?.url || hasScheme(addIn.url)) return []
    const url = `https://${addIn.url.replace(/^\/+/, '')}`
    return [{ title: 'Put https:// before the URL', apply: (before) => setUrl(before, finding.stage, addIn, url) }]
  },
}

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)
const hasScheme = (url: string): boolean => /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(url)
