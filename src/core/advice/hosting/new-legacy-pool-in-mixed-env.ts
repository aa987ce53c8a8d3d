import { mayShareForest } from '#core/domain/servers/forests.ts'
import { poolsIn } from '#core/edits/hosting.ts'
import { addTo } from '#core/edits/stages.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { convertFixes } from '../parts/host-fixes.ts'
import { subjectOf } from '../parts/subject.ts'

export const newLegacyPoolInMixedEnvAdvice: Advice = {
  rule: 'hosting/new-legacy-pool-in-mixed-env',
  rationale:
    'After a 2013 pool is deployed, new trusted application pools take it as their next hop, while a 2010 Group Chat pool must be hosted on a 2010 pool.',
  howToFix: 'Add the chat pool before the first Lync 2013 pool, or make it a Persistent Chat pool.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const hosts = poolsIn(plan, finding.stage, 'lync2013').filter((pool) => mayShareForest(pool, chatPool))
    return [
      ...earlierFixes(plan, finding.stage, chatPool),
      ...hosts.flatMap((host) => convertFixes(plan, finding.stage, chatPool, host)),
    ]
  },
}

/** Deploying the chat pool in the last stage before Lync 2013, if its host is there. */
function earlierFixes(plan: Plan, stage: StageId, chatPool: ChatPool): readonly Fix[] {
  const first = plan.stages.findIndex(({ id }) => poolsIn(plan, id, 'lync2013').length > 0)
  const until = plan.stages.findIndex(({ id }) => id === stage)
  const stages = plan.stages.slice(Math.max(first - 1, 0), until)
  const isHosted = stages.every(({ topology }) => chatPool.hostedOn && topology.pool.has(chatPool.hostedOn))
  if (first < 1 || !isHosted) return []
  return [
    {
      title: `Deploy ${chatPool.name} in ${stages[0]?.name} already`,
      apply: (before) => addTo(before, stages, chatPool),
    },
  ]
}
