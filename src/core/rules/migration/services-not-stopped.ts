import { type Import, importsIn } from '#core/domain/migration/imports.ts'
import { isDoneIn } from '#core/domain/migration/step-operations.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, namesOf } from '#core/model/words.ts'

export const servicesNotStopped: Rule = {
  id: 'migration/services-not-stopped',
  severity: 'error',
  when: 'transition',
  title: 'The chat services stand still during an import',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of importsIn(at)) {
      const running = runningDuring(at, one)
      if (running.length === 0) continue
      const names = listed(namesOf(running))
      yield {
        entities: [one.source.id, one.target.id],
        message: `The services of ${names} run while the content of ${one.source.name} is imported into ${one.target.name}. Chat is down during an import. Stop the services of ${names} in this step.`,
      }
    }
  },
}

/** Of the two chat pools of an import, those that are there before and that nobody stops. */
export const runningDuring = (at: Moment, { source, target, from }: Import): readonly ChatPool[] =>
  [source, target].filter(({ id }) => {
    const states = [from.get('chatPool', id), at.graph.get('chatPool', id)].map((chatPool) => chatPool?.state)
    return from.get('chatPool', id) && !states.includes('stopped') && !isDoneIn(at, 'stopServices', id)
  })
