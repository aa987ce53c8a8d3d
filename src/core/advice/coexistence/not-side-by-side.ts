import { contentsOf } from '#core/domain/content/islands.ts'
import { couldDeployBefore } from '#core/edits/imports.ts'
import { replaceSideBySide } from '#core/edits/replace.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { typeName } from '#core/model/words.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const notSideBySideAdvice: Advice = {
  rule: 'coexistence/not-side-by-side',
  rationale: 'Only side-by-side migration is supported: a new pool beside the old one, no upgrade in place.',
  howToFix: 'Deploy a new pool, migrate to it, and remove the old one.',

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
