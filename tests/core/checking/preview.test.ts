import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { joinErrorsIn } from '#core/checking/preview.ts'
import { relationsBetween } from '#core/edits/relations.ts'
import type { EntityId } from '#core/model/entity.ts'
import { entityOf } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { category, chatPool, client, planOf, pool, users } from '../../support/plan-builder.ts'

const stage = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L10' }),
  users('Ann', { homedOn: 'pool:L10' }),
  client('Ann', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
]

function rulesAgainst(a: EntityId, b: EntityId): readonly string[] {
  const plan = planOf(stage)
  const [one, other] = [a, b].map((id) => entityOf(plan.stages[0]!.topology, id)!)
  const relation = relationsBetween(plan, 's1', one!, other!, 'drop')[0]!
  return joinErrorsIn(createCheck(rules), plan, 's1')(relation.apply, [a, b]).map(({ rule }) => rule)
}

describe('before two entities are joined, the rules tell', () => {
  it.each([
    ['chatPool:P10', 'pool:L13', ['hosting/generation-mismatch']],
    ['chatPool:P10', 'pool:L10', []],
    ['chatPool:P13', 'pool:L13', []],
    ['client:Ann', 'chatPool:P13', ['client/legacy-two-pools']],
  ] as const)('%s with %s', (a, b, expected) => {
    expect(rulesAgainst(a, b)).toEqual(expected)
  })

  it('what is wrong with the step that leads to the stage', () => {
    const both = [...stage, category('C', { chatPool: 'chatPool:P10' })]
    const plan = planOf(both, both)
    const [moved, target] = [entityOf(plan.stages[1]!.topology, 'category:C')!, stage[3]!]
    const relation = relationsBetween(plan, 's2', moved, target, 'drop')[0]!
    const errors = joinErrorsIn(createCheck(rules), plan, 's2')(relation.apply, [moved.id, target.id])
    expect(errors.map(({ rule }) => rule)).toEqual(['isolation/moved-without-import'])
  })

  it('also what is wrong with a join that is there already', () => {
    expect(rulesAgainst('chatPool:P13', 'pool:L10')).toEqual(['hosting/generation-mismatch'])
  })
})
