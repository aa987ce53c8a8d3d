import type { Advice } from '#core/model/rule/advice.ts'

export const addinVisibilityAdvice: Advice = {
  rule: 'client/addin-visibility',
  rationale: 'Add-ins are documented for the Lync 2013 client; whether a Group Chat client shows them is not stated.',
  howToFix: 'Try it with the Group Chat client before anybody relies on it.',
}
