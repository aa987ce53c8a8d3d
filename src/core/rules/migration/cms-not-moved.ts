import { poolsOf, removedIn } from '#core/domain/migration/steps.ts'
import { editStage, update } from '#core/edits/edit.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const cmsNotMoved: Rule = {
  id: 'migration/cms-not-moved',
  severity: 'error',
  when: 'transition',
  title: 'The Central Management Server moves to Lync 2013 before the pool that holds it is removed',
  rationale: 'Without the Central Management Server the topology can be neither published nor changed.',
  howToFix: 'Move the Central Management Server to a Lync 2013 pool in an earlier step.',
  source: { keys: ['CMS'], basis: 'stated' },

  *check(at) {
    if (poolsOf(at.graph, 'lync2013').some(({ holdsCms }) => holdsCms)) return
    for (const pool of removedIn(at, 'pool')) {
      if (pool.generation !== 'lync2010' || !pool.holdsCms) continue
      yield {
        entities: [pool.id],
        field: 'holdsCms',
        message: `${pool.name} is removed, but it holds the Central Management Server, and no Lync 2013 pool has taken it over. Move it to a Lync 2013 pool before.`,
      }
    }
  },

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
