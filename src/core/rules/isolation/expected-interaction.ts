import { contentOf, dividedBy } from '#core/domain/content/islands.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, kindName } from '#core/model/words.ts'

export const expectedInteraction: Rule = {
  id: 'isolation/expected-interaction',
  severity: 'error',
  when: 'stage',
  each: 'interaction',
  title: 'Content that is expected to interact is on one chat pool',
  source: { keys: ['COEX', 'REQ'], basis: 'stated' },

  *check(interaction, { graph }) {
    const [from, to] = [contentOf(graph, interaction.from), contentOf(graph, interaction.to)]
    const divided = from && to && dividedBy(graph, from, to)
    if (!divided) return
    const [here, there] = divided
    yield {
      entities: [interaction.id, from.id, to.id],
      related: [here.id, there.id],
      field: 'to',
      message: `${capital(kindName[from.kind])} ‘${from.name}’ of ${here.name} cannot interact with ${kindName[to.kind]} ‘${to.name}’ of ${there.name}: they are two chat deployments. Bring both onto one chat pool, or do without.`,
      broken: [{ from: interaction.id, field: 'to', to: to.id, label: 'cannot interact' }],
    }
  },
}
