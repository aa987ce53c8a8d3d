import { editStages, isUnused } from '#core/edits/stages.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { remove } from '#core/model/topology.ts'
import { hasLegacyPool } from '#core/rules/coexistence/new-role-before-upgrade.ts'
import { subjectOf } from '../parts/subject.ts'

export const newRoleBeforeUpgradeAdvice: Advice = {
  rule: 'coexistence/new-role-before-upgrade',
  rationale: 'A role that is new to a deployment is best added once the platform is upgraded.',
  howToFix: 'Deploy Persistent Chat after the older pools are gone, or accept it.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? laterFixes(plan, finding.stage, chatPool) : []
  },
}

/** Deploying the chat pool in the first stage after the upgrade, where nothing needs it before. */
function laterFixes(plan: Plan, stage: StageId, chatPool: ChatPool): readonly Fix[] {
  const from = plan.stages.findIndex(({ id }) => id === stage)
  const until = plan.stages.findIndex(({ topology }, at) => at > from && !hasLegacyPool(graphOf(topology)))
  const upgraded = plan.stages[until]
  const early = plan.stages.slice(0, Math.max(until, 0))
  if (!upgraded?.topology.chatPool.has(chatPool.id) || !isUnused(early, chatPool.id)) return []
  const withdraw = (before: Plan) => editStages(before, early, (topology) => remove(topology, [chatPool.id]))
  return [{ title: `Deploy ${chatPool.name} in ${upgraded.name} only`, apply: withdraw }]
}
