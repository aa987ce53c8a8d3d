import { setUrl } from '#core/edits/add-ins.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const urlSchemeAdvice: Advice = {
  rule: 'addin/url-scheme',
  rationale: 'Persistent Chat takes no other scheme.',
  howToFix: 'Correct the URL.',

  fixes(plan, finding) {
    const addIn = subjectOf(plan, finding, 'addIn')
    if (!addIn?.url || hasScheme(addIn.url)) return []
    const url = `https://${addIn.url.replace(/^\/+/, '')}`
    return [{ title: 'Put https:// before the URL', apply: (before) => setUrl(before, finding.stage, addIn, url) }]
  },
}

const hasScheme = (url: string): boolean => /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(url)
