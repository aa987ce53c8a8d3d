import { earlier } from '#core/domain/migration/steps.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** It is about the stage itself, so it names no entity. */
export const no2013Chat: Rule = {
  id: 'endstate/no-2013-chat',
  severity: 'warning',
  when: 'end',
  title: 'The end state of a plan that began with chat has Persistent Chat',
  source: { keys: ['COEX'], basis: 'stated' },

  *check(at) {
    const had = earlier(at).at(-1)?.graph.all('chatPool') ?? []
    if (had.length === 0 || at.graph.all('chatPool').some((chatPool) => !isLegacy(chatPool))) return
    yield {
      entities: [],
      message: `${at.name} has no Persistent Chat pool, though the plan began with chat. Nobody has chat rooms without one. Add one, or waive this if chat is given up on purpose.`,
    }
  },
}
