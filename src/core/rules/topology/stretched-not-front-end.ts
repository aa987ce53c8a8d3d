import { editStage, update } from '#core/edits/edit.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

export const stretchedNotFrontEnd: Rule = {
  id: 'topology/stretched-not-front-end',
  severity: 'error',
  when: 'stage',
  each: 'pool',
  title: 'A Lync 2013 pool is not stretched over two data centers',
  rationale: 'In Lync 2013 only Persistent Chat pools may be stretched; Front End pools are paired instead.',
  howToFix: 'Keep the pool in one data center and pair it with another pool.',
  source: { keys: ['SUPT'], basis: 'stated' },

  *check(pool) {
    if (pool.generation !== 'lync2013' || !pool.stretched) return
    yield {
      entities: [pool.id],
      field: 'stretched',
      message: `${pool.name} is stretched over two data centers. In Lync 2013 only Persistent Chat pools may be. Keep it in one data center.`,
    }
  },

  fixes(plan, finding) {
    const pool = subjectOf(plan, finding, 'pool')
    if (!pool) return []
    const keep = { title: `Keep ${pool.name} in one data center` }
    return [
      {
        ...keep,
        apply: (before) =>
          editStage(before, finding.stage, (topology) => update(topology, pool.id, { stretched: undefined })),
      },
    ]
  },
}
