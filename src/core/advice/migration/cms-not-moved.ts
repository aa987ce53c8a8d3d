import { poolsOf } from '#core/domain/migration/steps.ts'
import { editStage, update } from '#core/edits/edit.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { momentAt } from '../parts/subject.ts'

export const cmsNotMovedAdvice: Advice = {
  rule: 'migration/cms-not-moved',
  rationale: 'Without the Central Management Server the topology can be neither published nor changed.',
  howToFix: 'Move the Central Management Server to a Lync 2013 pool in an earlier step.',

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const holder = at.before?.graph.get('pool', finding.entities[0])
    const before = stageBefore(plan, finding.stage)
    if (!holder || !before) return []
    return poolsOf(at.graph, 'lync2013')
      .filter(({ id }) => at.before?.graph.get('pool', id))
      .map(
        (pool): Fix => ({
          title: `Move the Central Management Server to ${pool.name} in ${before.name}`,
          apply: (old) => moveCms(old, before.id, holder, pool),
        }),
      )
  },
}

const moveCms = (plan: Plan, stage: StageId, from: Pool, to: Pool): Plan =>
  editStage(plan, stage, (topology) =>
    update(update(topology, from.id, { holdsCms: undefined }), to.id, { holdsCms: true }),
  )
