import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { standaloneFixes } from '../parts/standalone-fixes.ts'

export const targetStandardEditionAdvice: Advice = {
  rule: 'migration/target-standard-edition',
  rationale: 'Persistent Chat that runs on a Standard Edition server is for new deployments only.',
  howToFix: 'Run Persistent Chat on a server of its own; the Standard Edition server may stay its host.',

  /** From its first stage on, since a deployment does not change its computers during an import. */
  fixes(plan, finding) {
    return standaloneFixes(plan, { ...finding, stage: firstCollocated(plan, finding.entities) ?? finding.stage })
  },
}

function firstCollocated({ stages }: Plan, [target]: readonly EntityId[]): StageId | undefined {
  const first = stages.find(({ topology }) => {
    const chatPool = target && topology.chatPool.get(target)
    return chatPool && isOnStandardEdition(chatPool)
  })
  return first?.id
}
