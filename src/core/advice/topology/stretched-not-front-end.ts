import { editStage, update } from '#core/edits/edit.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const stretchedNotFrontEndAdvice: Advice = {
  rule: 'topology/stretched-not-front-end',
  rationale: 'In Lync 2013 only Persistent Chat pools may be stretched; Front End pools are paired instead.',
  howToFix: 'Keep the pool in one data center and pair it with another pool.',

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
