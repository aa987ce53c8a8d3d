import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { identityOf } from '#core/model/rule/finding.ts'
import { rules } from '#core/rules/index.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../../support/plan-builder.ts'

const check = createCheck(rules)
const l10 = pool('L10', 'lync2010', { holdsCms: true })
const l13 = pool('L13', 'lync2013')
const gc = chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' })
const pc = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' })
const content = (on: string): readonly Entity[] => [
  category('Trade', { chatPool: `chatPool:${on}` }),
  room('Ops', { category: 'category:Trade' }),
]
const old: readonly Entity[] = [
  l10,
  gc,
  users('Ann', { homedOn: 'pool:L10' }),
  client('a', 'groupChat2010', 'users:Ann', ['chatPool:GC']),
]

const pointOf = (plan: Plan, id: string) => proofOf(plan, undefined, check)?.points.find((point) => point.id === id)
const textsOf = (plan: Plan, id: string) => pointOf(plan, id)?.against.map(({ text }) => text)

const upgraded = planOf([l10, l13, gc, pc, ...content('GC')], {
  entities: [l10, l13, pc, ...content('PC')],
  operations: [{ id: '1', kind: 'upgradeGroupChat', source: 'chatPool:GC', target: 'chatPool:PC' }],
})

describe('what rules say against a point', () => {
  it.each<[string, Plan]>([
    ['of one stage', planOf(old)],
    ['whose last stage is interim', planOf(old, { entities: old, interim: true })],
    ['that ends', planOf(old, old)],
    ['whose upgrade is none', upgraded],
    ['whose host is gone', planOf([l10, l13, gc, pc], [l13, gc, pc])],
    ['whose categories are gone', planOf([l13, pc, ...content('PC')], [l13, pc, content('PC')[1]!])],
  ])('is a finding of the check, or none, in a plan %s', (_, plan) => {
    const known = new Set(check(plan).findings.map(identityOf))
    const cited = proofOf(plan, undefined, check)?.points.flatMap(({ against }) => against) ?? []
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.flatMap(({ finding }) => finding?.id ?? []).filter((id) => !known.has(id))).toEqual([])
  })

  it('of an end state that is none is said as that, with the way to the object', () => {
    for (const plan of [planOf(old), planOf(old, { entities: old, interim: true })]) {
      const { name } = plan.stages.at(-1)!
      expect(pointOf(plan, 'no-legacy-chat')?.against).toEqual([
        {
          entity: 'chatPool:GC',
          text: `As an end state, ${name} is not done because of GC: the end state has no legacy chat pool.`,
        },
      ])
      expect(textsOf(plan, 'users-homed')).toEqual([
        `As an end state, ${name} is not done because of Ann and L10: in the end state all users are homed on Lync 2013.`,
      ])
    }
  })

  it('stays against the point where another finding explains it', () => {
    expect(textsOf(planOf(old, old), 'no-legacy-client')).toEqual([
      'As an end state, Stage 2 is not done because of Lync 2010 Group Chat client: in the end state nobody uses a Group Chat client.',
    ])
  })

  it('gives way to the finding that explains it', () => {
    const against = pointOf(upgraded, 'content-migrated')?.against ?? []
    const cited = against.flatMap(({ finding }) => finding?.rule ?? [])
    expect(cited).toContain('migration/wrong-direction')
    expect(cited).not.toContain('isolation/moved-without-import')
  })
})
