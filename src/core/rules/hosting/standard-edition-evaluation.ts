import { headcount, usersNeeding } from '#core/domain/reachability/needs.ts'
import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted } from '#core/model/words.ts'
import { standaloneFixes } from '../parts/fixes/standalone-fixes.ts'

export const standardEditionEvaluation: Rule = {
  id: 'hosting/standard-edition-evaluation',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool that people need does not run on a Standard Edition server',
  rationale: 'Persistent Chat on a Standard Edition server is meant for evaluation; its performance is limited.',
  howToFix: 'Run the chat pool on a server of its own, with the Standard Edition server as its host.',
  source: { keys: ['CAP', 'SFBTOPO'], basis: 'stated' },
  suppressedBy: { 'hosting/collocated-on-enterprise': 'subjects' },

  *check(chatPool, { graph }) {
    if (!isOnStandardEdition(chatPool)) return
    const needing = usersNeeding(graph, chatPool)
    const count = headcount(needing)
    if (count === 0) return
    yield {
      entities: [chatPool.id],
      related: needing.map(({ id }) => id),
      field: 'collocation',
      message: `${chatPool.name} runs on a Standard Edition server, and ${counted(count, 'user needs', 'users need')} it. That is meant for evaluation, and its performance is limited. Run it on a server of its own.`,
    }
  },

  fixes: standaloneFixes,
}
