import { contentsOf } from '#core/domain/content/islands.ts'
import { couldDeployBefore } from '#core/edits/imports.ts'
import { replaceSideBySide } from '#core/edits/replace.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { kindName, shortServerName, typeName } from '#core/model/words.ts'
import { graphAt, subjectOf } from '../parts/fixes/subject.ts'

export const notSideBySide: Rule = {
  id: 'coexistence/not-side-by-side',
  severity: 'error',
  when: 'transition',
  title: 'A pool or chat pool keeps its generation as long as it lives',
  rationale: 'Only side-by-side migration is supported: a new pool beside the old one, no upgrade in place.',
  howToFix: 'Deploy a new pool, migrate to it, and remove the old one.',
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

  fixes(plan, finding) {
    const entity = subjectOf(plan, finding, 'pool') ?? subjectOf(plan, finding, 'chatPool')
    if (entity?.generation !== 'lync2013') return []
    if (entity.kind === 'chatPool' && !isReplaceable(plan, finding.stage, entity)) return []
    const title = `Replace ${entity.name} by a new ${typeName(entity)}`
    return [{ title, apply: (before) => replaceSideBySide(before, finding.stage, entity) }]
  },
}

/** Content is imported into a chat pool that is there a stage before. */
const isReplaceable = (plan: Plan, stage: StageId, chatPool: ChatPool): boolean =>
  contentsOf(graphAt(plan, { stage }), chatPool).length === 0 || couldDeployBefore(plan, stage, chatPool)
