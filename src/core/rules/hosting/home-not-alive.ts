import { earlier, later } from '#core/domain/migration/steps.ts'
import { keepHost } from '#core/edits/hosting.ts'
import { addressIn, type ChatPool, type Pool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import type { Topology } from '#core/model/topology.ts'
import { hostFixes, keepHostFix } from '../parts/fixes/host-fixes.ts'
import { removeFixes, stageName } from '../parts/fixes/stage-fixes.ts'
import { momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const homeNotAlive: Rule = {
  id: 'hosting/home-not-alive',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The host of a chat pool is there as long as the chat pool',
  rationale: 'A chat pool needs its host until it is gone, even when the host has no users any more.',
  howToFix: 'Keep the host longer, choose another one, or remove the chat pool in the same stage.',
  source: { keys: ['COEX'], basis: 'derived' },
  suppressedBy: { 'migration/home-removed-before-chat': 'subjects' },

  *check(chatPool, at) {
    const { hostedOn } = chatPool
    if (hostedOn === undefined || at.graph.get('pool', hostedOn)) return
    const [host] = [...earlier(at), ...later(at)].flatMap(({ graph }) => graph.get('pool', hostedOn) ?? [])
    const address = addressIn(hostedOn)
    yield {
      entities: [chatPool.id, hostedOn],
      field: 'hostedOn',
      message: host
        ? `${chatPool.name} is hosted on ${host.name}, which is not in this stage. A chat pool needs its host as long as it runs, even without users. Keep ${host.name} or choose another host.`
        : `${chatPool.name} is hosted on a pool that is in no stage of the plan${address ? `, ‘${address}’` : ''}. Choose another host.`,
      broken: [{ from: chatPool.id, field: 'hostedOn', to: hostedOn, label: 'host not in this stage' }],
    }
  },

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
