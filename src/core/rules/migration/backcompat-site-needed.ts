import { hasOperation } from '#core/domain/migration/steps.ts'
import type { ChatPool, Pool, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const backcompatSiteNeeded: Rule = {
  id: 'migration/backcompat-site-needed',
  severity: 'warning',
  when: 'transition',
  title: 'BackCompatSite stays as long as anything of OCS 2007 R2 does',
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
}

/** What of OCS 2007 R2 is in the stage, and who is still homed on what was. */
export function leftOf({ graph, before }: Moment): readonly (Pool | ChatPool | Users)[] {
  const isOcs = ({ generation }: Pool | ChatPool) => generation === 'ocs2007r2'
  const homeless = graph.all('users').filter(({ homedOn }) => {
    const home = graph.get('pool', homedOn) ? undefined : before?.graph.get('pool', homedOn)
    return home !== undefined && isOcs(home)
  })
  return [...graph.all('pool').filter(isOcs), ...graph.all('chatPool').filter(isOcs), ...homeless]
}
