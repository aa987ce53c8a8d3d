import { removeEntities } from '#core/edits/remove.ts'
import type { Advice } from '#core/model/rule/advice.ts'

export const expectedInteractionAdvice: Advice = {
  rule: 'isolation/expected-interaction',
  rationale: 'Categories, rooms and add-ins of two chat pools do not interact, whatever their generations.',
  howToFix: 'Bring both onto one chat pool by an import, or do without the interaction.',

  fixes(_, { stage, entities: [interaction] }) {
    if (!interaction) return []
    return [{ title: 'Remove the expected interaction', apply: (plan) => removeEntities(plan, stage, [interaction]) }]
  },
}
