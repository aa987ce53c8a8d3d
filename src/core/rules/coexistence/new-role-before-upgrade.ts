import { earlier, later } from '#core/domain/migration/steps.ts'
import { editStages, isUnused } from '#core/edits/stages.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { remove } from '#core/model/topology.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const newRoleBeforeUpgrade: Rule = {
  id: 'coexistence/new-role-before-upgrade',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'Chat that the old deployment never had comes after the upgrade',
  rationale: 'A role that is new to a deployment is best added once the platform is upgraded.',
  howToFix: 'Deploy Persistent Chat after the older pools are gone, or accept it.',
  source: { keys: ['SUPM'], basis: 'stated' },

  *check(chatPool, at) {
    if (isLegacy(chatPool) || !hasLegacyPool(at.graph)) return
    const stages = [at, ...earlier(at), ...later(at)]
    if (stages.some(({ graph }) => graph.all('chatPool').some(isLegacy))) return
    yield {
      entities: [chatPool.id],
      message: `${chatPool.name} is new to a deployment without Group Chat that is still being upgraded. A new role is best added after the upgrade. Deploy it later, or accept it.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool ? laterFixes(plan, finding.stage, chatPool) : []
  },
}

const hasLegacyPool = (graph: Graph): boolean => graph.all('pool').some(({ generation }) => generation !== 'lync2013')

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
