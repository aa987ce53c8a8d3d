import type { ImportOperation } from '#core/domain/migration/imports.ts'
import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { editOperations } from '#core/edits/imports.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { type Operation, type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { importsOf } from '#core/rules/migration/partial-level.ts'
import { keepsContent } from '../parts/kept-content.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const partialLevelAdvice: Advice = {
  rule: 'migration/partial-level',
  rationale:
    'An import of users, categories or the room directory leaves messages out, and one of some categories the others.',
  howToFix: 'Import the other part too before the source is removed.',

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const chatPool = at.before?.graph.get('chatPool', finding.entities[0])
    if (!chatPool || importsOf(at, chatPool, operationsIn).length === 0) return []
    const apply = (before: Plan): Plan => importWhole(before, finding.stage, chatPool)
    const title = `Import everything of ${chatPool.name} in the step to ${stageName(plan, finding.stage)}`
    return keepsContent(plan, apply(plan)) ? [{ title, apply }] : []
  },
}

/** Each import of the step takes the rest along, too. */
function importWhole(plan: Plan, stage: StageId, { id }: ChatPool): Plan {
  const isMine = (one: Operation): one is ImportOperation => one.kind === 'importChatData' && one.source === id
  const partial = stageOf(plan, stage)?.operations.filter(isMine) ?? []
  const targets = new Set(partial.map(({ target }) => target))
  const without = editOperations(plan, stage, (one) => (isMine(one) ? undefined : one))
  return [...targets].reduce((edited, target) => importContent(edited, stage, id, target), without)
}
