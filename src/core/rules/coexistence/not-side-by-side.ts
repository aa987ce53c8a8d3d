import type { Rule } from '#core/model/rule/rule.ts'
import { kindName, shortServerName } from '#core/model/words.ts'

export const notSideBySide: Rule = {
  id: 'coexistence/not-side-by-side',
  severity: 'error',
  when: 'transition',
  title: 'A pool or chat pool keeps its generation as long as it lives',
  source: { keys: ['SUPM', 'PROC10', 'PROCOCS'], basis: 'stated' },

  *check({ graph, before }) {
    for (const entity of [...graph.all('pool'), ...graph.all('chatPool')]) {
      const was = before?.graph.get(entity.kind, entity.id)
      if (!was || was.generation === entity.generation) continue
      yield {
        entities: [entity.id],
        field: 'generation',
        message: `${entity.name} changes from ${shortServerName[was.generation]} to ${shortServerName[entity.generation]} in place. Only side-by-side migration is supported. Deploy a new ${kindName[entity.kind]}, migrate to it, and remove ${was.name}.`,
      }
    }
  },
}
