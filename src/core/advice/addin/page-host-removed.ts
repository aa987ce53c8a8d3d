import type { Advice } from '#core/model/rule/advice.ts'

export const pageHostRemovedAdvice: Advice = {
  rule: 'addin/page-host-removed',
  rationale: 'An add-in is a web page elsewhere; the chat pool holds nothing but its URL.',
  howToFix: 'Move the page before its server goes, and correct the URL.',
}
