import { later } from '#core/domain/migration/steps.ts'
import { keepHost } from '#core/edits/hosting.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import type { Topology } from '#core/model/topology.ts'
import { hostFixes, keepHostFix } from '../parts/host-fixes.ts'
import { removeFixes, stageName } from '../parts/stage-fixes.ts'
import { momentAt, subjectOf } from '../parts/subject.ts'

export const homeNotAliveAdvice: Advice = {
  rule: 'hosting/home-not-alive',
  rationale: 'A chat pool needs its host until it is gone, even when the host has no users any more.',
  howToFix: 'Keep the host longer, choose another one, or remove the chat pool in the same stage.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return [
      ...keepFixes(plan, finding.stage, chatPool),
      ...hostFixes(plan, finding.stage, chatPool),
      ...(isHostedLater(plan, finding.stage, chatPool) ? [] : removeFixes(plan, finding.stage, chatPool)),
    ]
  },
}

/** Keeping the host, if an earlier stage has it; else deploying it earlier than planned. */
function keepFixes(plan: Plan, stage: StageId, chatPool: ChatPool): readonly Fix[] {
  const at = plan.stages.findIndex(({ id }) => id === stage)
  const inOrder = [...plan.stages.slice(0, at).reverse(), ...plan.stages.slice(at + 1)]
  const known = inOrder.find(({ topology }) => hostIn(topology, chatPool))
  const host = known && hostIn(known.topology, chatPool)
  if (!host) return []
  if (plan.stages.indexOf(known) < at) return [keepHostFix(chatPool, host)]
  const title = `Deploy ${host.name} in ${stageName(plan, stage)} already`
  return [{ title, apply: (before) => keepHost(before, chatPool.id, host) }]
}

const isHostedLater = (plan: Plan, stage: StageId, { id }: ChatPool): boolean =>
  later(momentAt(plan, { stage })).some(({ graph }) => graph.get('pool', graph.get('chatPool', id)?.hostedOn))

const hostIn = (topology: Topology, { hostedOn }: ChatPool): Pool | undefined => hostedOn && topology.pool.get(hostedOn)
