import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { couldDeployBefore, deployBefore } from '#core/edits/imports.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { concernedOf, momentAt } from '../parts/subject.ts'

export const targetMissingAdvice: Advice = {
  rule: 'migration/target-missing',
  rationale: 'An import needs a Lync 2013 pool and a Persistent Chat pool that are installed and running.',
  howToFix: 'Deploy the Persistent Chat pool in an earlier stage.',

  fixes(plan, finding) {
    const target = concernedOf(plan, finding, 'chatPool').find(({ id }) => id === finding.entities[1])
    if (!target || !couldDeployBefore(plan, finding.stage, target)) return []
    if (operationsIn(momentAt(plan, finding), 'importChatData').some(({ source }) => source === target.id)) return []
    const title = `Add a stage before ${stageName(plan, finding.stage)} that deploys ${target.name}`
    return [{ title, apply: (before) => deployBefore(before, finding.stage, target.id) }]
  },
}
