import type { ChatPool, IdOf } from '#core/model/entity.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'

/** An edit that makes sense only with chat pools that run: later stages without one of them stay as they are. */
export const whileRunning = (
  plan: Plan,
  stage: StageId,
  chatPools: readonly IdOf<'chatPool'>[],
  edit: (plan: Plan) => Plan,
): Plan =>
  stagesAsBefore(plan, edit(plan), stage, ({ topology }) =>
    chatPools.some((id) => !isRunning(topology.chatPool.get(id))),
  )

/** What was edited, with some of the stages after this one as they were. */
export function stagesAsBefore(plan: Plan, edited: Plan, stage: StageId, isKept: (stage: Stage) => boolean): Plan {
  const later = plan.stages.slice(plan.stages.findIndex(({ id }) => id === stage) + 1)
  const kept = new Map(later.filter(isKept).map((one) => [one.id, one]))
  return kept.size === 0 ? edited : { ...edited, stages: edited.stages.map((one) => kept.get(one.id) ?? one) }
}

const isRunning = (chatPool: ChatPool | undefined): boolean => chatPool !== undefined && chatPool.state !== 'stopped'
