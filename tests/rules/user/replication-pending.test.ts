import type { Entity } from '#core/model/entity.ts'
import { replicationPending } from '#core/rules/user/replication-pending.ts'
import { planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const old: Entity[] = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010')]
const l13 = pool('L13', 'lync2013')
const ann = (on: `pool:${string}`) => users('Ann', { homedOn: on })
const bob = (on: `pool:${string}`) => users('Bob', { homedOn: on })

testRule(replicationPending, {
  valid: {
    'users move in a later step': planOf(
      [...old, ann('pool:O07')],
      [...old, l13, ann('pool:O07')],
      [...old, l13, ann('pool:L13')],
    ),
    'nobody moves': planOf([...old, ann('pool:O07')], [...old, l13, ann('pool:O07')]),
    'users come from Lync 2010': planOf([...old, ann('pool:L10')], [...old, l13, ann('pool:L13')]),
    'a pool that was there before': planOf([...old, l13, ann('pool:O07')], [...old, l13, ann('pool:L13')]),
  },
  invalid: {
    'users move in the step that brings the first pool': {
      plan: planOf([...old, ann('pool:O07'), bob('pool:O07')], [...old, l13, ann('pool:L13'), bob('pool:L13')]),
      findings: [
        { stage: 's2', entities: ['pool:L13'], related: ['users:Ann', 'users:Bob'], severity: 'info', fixes: [] },
      ],
    },
    'two first pools are one finding': {
      plan: planOf(
        [...old, ann('pool:O07'), bob('pool:O07')],
        [...old, l13, pool('M13', 'lync2013'), ann('pool:L13'), bob('pool:M13')],
      ),
      findings: [{ entities: ['pool:L13', 'pool:M13'] }],
    },
  },
})
