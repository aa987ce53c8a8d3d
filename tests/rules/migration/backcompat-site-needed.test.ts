import type { Entity } from '#core/model/entity.ts'
import { backcompatSiteNeeded } from '#core/rules/migration/backcompat-site-needed.ts'
import { withIds } from '../../support/migration.ts'
import { chatPool, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const l13 = pool('L13', 'lync2013')
const p07 = chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' })
const removing = (entities: readonly Entity[]) => ({
  entities,
  operations: withIds([{ kind: 'removeBackCompatSite' }]),
  interim: true,
})

testRule(backcompatSiteNeeded, {
  valid: {
    'nothing of OCS is left': planOf([o07, l13], removing([l13])),
    'the site stays': planOf([o07, l13], [o07, l13]),
    'users who have moved': planOf(
      [o07, l13, users('Ann', { homedOn: 'pool:O07' })],
      removing([l13, users('Ann', { homedOn: 'pool:L13' })]),
    ),
  },
  invalid: {
    'a pool is left': {
      plan: planOf([o07, l13], removing([o07, l13])),
      findings: [
        {
          stage: 's2',
          entities: ['pool:O07'],
          severity: 'warning',
          source: 'JJ205300',
          message: /but O07 of OCS 2007 R2 is still there\./,
          fixes: ['Leave BackCompatSite in place in this step'],
        },
      ],
    },
    'a pool and its chat pool, which go later': {
      plan: planOf([o07, p07, l13], removing([o07, p07, l13]), { entities: [l13], interim: true }),
      findings: [
        {
          stage: 's2',
          entities: ['pool:O07', 'chatPool:P07'],
          fixes: ['Remove BackCompatSite in the step to Stage 3 instead'],
        },
      ],
    },
    'users who are still homed on a pool that goes': {
      plan: planOf(
        [o07, l13, users('Ann', { homedOn: 'pool:O07' })],
        removing([l13, users('Ann', { homedOn: 'pool:O07' })]),
      ),
      findings: [{ entities: ['users:Ann'] }],
    },
  },
})
