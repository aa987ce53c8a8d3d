import { hasOperation } from '#core/domain/migration/steps.ts'
import { addMissing, editOperations } from '#core/edits/imports.ts'
import type { ChatPool, Pool, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'
import { stageName } from '../parts/fixes/stage-fixes.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const backcompatSiteNeeded: Rule = {
  id: 'migration/backcompat-site-needed',
  severity: 'warning',
  when: 'transition',
  title: 'BackCompatSite stays as long as anything of OCS 2007 R2 does',
  rationale: 'The servers of OCS 2007 R2 are in BackCompatSite; without it Lync 2013 knows nothing of them.',
  howToFix: 'Remove BackCompatSite in the step after which nothing of OCS 2007 R2 is left.',
  source: { keys: ['DECOM10', 'REMBC'], basis: 'stated' },

  *check(at) {
    if (!hasOperation(at, 'removeBackCompatSite')) return
    const left = leftOf(at)
    if (left.length === 0) return
    yield {
      entities: idsOf(left),
      message: `The step removes BackCompatSite, but ${listed(namesOf(left))} of OCS 2007 R2 ${left.length === 1 ? 'is' : 'are'} still there. Remove the site when nothing of OCS 2007 R2 is left.`,
    }
  },

  fixes(plan, finding) {
    const { stage } = finding
    const free = plan.stages
      .slice(indexIn(plan, stage) + 1)
      .find(({ id }) => leftOf(momentAt(plan, { stage: id })).length === 0)
    const title = free
      ? `Remove BackCompatSite in the step to ${stageName(plan, free.id)} instead`
      : 'Leave BackCompatSite in place in this step'
    return [
      {
        title,
        apply: (before) => {
          const without = editOperations(before, stage, (one) =>
            one.kind === 'removeBackCompatSite' ? undefined : one,
          )
          return free ? addMissing(without, free.id, [{ kind: 'removeBackCompatSite' }]) : without
        },
      },
    ]
  },
}

/** What of OCS 2007 R2 is in the stage, and who is still homed on what was. */
function leftOf({ graph, before }: Moment): readonly (Pool | ChatPool | Users)[] {
  const isOcs = ({ generation }: Pool | ChatPool) => generation === 'ocs2007r2'
  const homeless = graph.all('users').filter(({ homedOn }) => {
    const home = graph.get('pool', homedOn) ? undefined : before?.graph.get('pool', homedOn)
    return home !== undefined && isOcs(home)
  })
  return [...graph.all('pool').filter(isOcs), ...graph.all('chatPool').filter(isOcs), ...homeless]
}

const indexIn = ({ stages }: Plan, stage: StageId): number => stages.findIndex(({ id }) => id === stage)
