import { setCmsHolders } from '#core/edits/servers.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { listed, namesOf } from '#core/model/words.ts'
import { concernedOf } from '../parts/subject.ts'

export const oneCmsAdvice: Advice = {
  rule: 'topology/one-cms',
  rationale: 'Lync Server keeps its topology in one place, on a pool of Lync 2010 or 2013; OCS 2007 R2 has none.',
  howToFix: 'Leave the Central Management Server to one pool of Lync 2010 or Lync 2013.',

  fixes(plan, finding) {
    const holders = concernedOf(plan, finding, 'pool')
    const able = holders.filter(({ generation }) => generation !== 'ocs2007r2')
    return able.length > 0 ? able.map((pool) => leaveFix(finding, holders, pool)) : [takeFix(finding, holders)]
  },
}

const leaveFix = ({ stage }: Finding, holders: readonly Pool[], keeper: Pool): Fix => ({
  title: `Leave it to ${keeper.name}`,
  apply: (plan: Plan) => setCmsHolders(plan, stage, holders, keeper),
})

const takeFix = ({ stage }: Finding, holders: readonly Pool[]): Fix => ({
  title: `Take it off ${listed(namesOf(holders))}`,
  apply: (plan: Plan) => setCmsHolders(plan, stage, holders, undefined),
})
