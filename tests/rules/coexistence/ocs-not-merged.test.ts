import { ocsNotMerged } from '#core/rules/coexistence/ocs-not-merged.ts'
import { planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const o07 = pool('O07', 'ocs2007r2')
const l13 = pool('L13', 'lync2013')
const homed = (name: string, on: string) => users(name, { homedOn: `pool:${on}` })
const merge = { id: 'op-1', kind: 'mergeLegacyTopology' } as const
const old = [homed('Ann', 'O07'), homed('Bob', 'O07')]
const half = [homed('Ann', 'L13'), homed('Bob', 'O07')]
const all = [homed('Ann', 'L13'), homed('Bob', 'L13')]

testRule(ocsNotMerged, {
  valid: {
    'merged in the step that deploys Lync 2013': planOf(
      [o07, ...old],
      { entities: [o07, l13, ...old], operations: [merge] },
      [o07, l13, ...half],
    ),
    'merged in the step of the move': planOf([o07, ...old], { entities: [o07, l13, ...half], operations: [merge] }),
    'nobody moves yet': planOf([o07, ...old], [o07, l13, ...old]),
    'side by side since before the plan': planOf([o07, l13, ...old], [o07, l13, ...half]),
    'from OCS to Lync 2010': planOf([o07, homed('Ann', 'O07')], [o07, pool('L10', 'lync2010'), homed('Ann', 'L10')]),
    'from Lync 2010': planOf(
      [pool('L10', 'lync2010'), homed('Ann', 'L10')],
      [pool('L10', 'lync2010'), l13, homed('Ann', 'L13')],
    ),
  },
  invalid: {
    'the first move only': {
      plan: planOf([o07, ...old], [o07, l13, ...old], [o07, l13, ...half], [o07, l13, ...all]),
      findings: [
        {
          stage: 's3',
          entities: ['pool:O07', 'pool:L13'],
          related: ['users:Ann'],
          fixes: ['Merge the legacy topology in the step to Stage 3'],
        },
      ],
    },
    'an operation of the first stage means nothing': {
      plan: planOf({ entities: [o07, ...old], operations: [merge] }, [o07, l13, ...all]),
      findings: [{ stage: 's2', entities: ['pool:O07', 'pool:L13'], related: ['users:Ann', 'users:Bob'] }],
    },
    'merged only afterwards': {
      plan: planOf([o07, ...old], [o07, l13, ...half], { entities: [o07, l13, ...all], operations: [merge] }),
      findings: [{ stage: 's2', entities: ['pool:O07', 'pool:L13'] }],
    },
  },
})
