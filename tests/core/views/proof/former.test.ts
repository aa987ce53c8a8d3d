import { describe, expect, it } from 'vitest'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { chatPool, planOf, pool, users } from '../../../support/plan-builder.ts'

const pointIn = (plan: Plan, id: string) => proofOf(plan)?.points.find((one) => one.id === id)
const textsOf = (plan: Plan, id: string) => pointIn(plan, id)?.evidence.map(({ text }) => text)
const againstIn = (plan: Plan, id: string) => pointIn(plan, id)?.against.map(({ finding }) => finding?.rule)

const l10 = pool('L', 'lync2010', { holdsCms: true })
const l13 = pool('L', 'lync2013', { holdsCms: true })
const gc = chatPool('C', 'lync2010', { hostedOn: 'pool:H10' })
const pc = chatPool('C', 'lync2013', { hostedOn: 'pool:H13' })
const hosts: readonly Entity[] = [pool('H10', 'lync2010'), pool('H13', 'lync2013')]
const ann = users('Ann', { homedOn: 'pool:L' })

describe('what was of an older generation', () => {
  it.each<[string, Plan, readonly string[]]>([
    ['never was', planOf([l13], [l13]), ['No stage of this plan has a pool of an older generation.']],
    ['is gone', planOf([l10], [l13].slice(1)), ['L is gone since Stage 2.']],
    ['was changed in place', planOf([l10], [l13]), []],
    ['was changed in place long ago', planOf([l10], [l13], [l13]), []],
    ['was changed in place and removed after', planOf([l10], [l13], []), []],
    ['was changed back and is there', planOf([l10], [l13], [l10]), []],
    [
      'was changed in place beside another that is gone',
      planOf([l10, pool('M', 'ocs2007r2')], [l10], [l13]),
      ['M is gone since Stage 2.'],
    ],
  ])('says of a pool that %s just what is true', (_, plan, texts) => {
    expect(textsOf(plan, 'no-legacy-pool')).toEqual(texts)
  })

  it('does not count as gone where it was changed in place: an error is open, and each point on it says so', () => {
    const plan = planOf([l10, ann], [l13, ann])
    for (const id of ['no-open-error', 'no-legacy-pool', 'users-homed', 'central-management']) {
      expect(pointIn(plan, id)?.state).toBe('notYet')
      expect(againstIn(plan, id)).toContain('coexistence/not-side-by-side')
    }
    expect(pointIn(plan, 'no-legacy-chat')).toMatchObject({
      state: 'proven',
      evidence: [{ text: 'No stage of this plan has a Group Chat pool.' }],
    })
  })

  it('is told of chat pools in the same way, and what became of their content is not known', () => {
    const plan = planOf([...hosts, gc], [...hosts, pc])
    expect(textsOf(plan, 'no-legacy-chat')).toEqual([])
    expect(againstIn(plan, 'no-legacy-chat')).toEqual(['coexistence/not-side-by-side'])
    expect(againstIn(plan, 'persistent-chat')).toContain('coexistence/not-side-by-side')
    expect(pointIn(plan, 'content-migrated')).toMatchObject({
      state: 'notYet',
      evidence: [],
      unknown: [{ text: 'C was changed in place. What became of its content is not known.' }],
    })
    expect(pointIn(plan, 'lookup-accounts')?.state).toBe('notKnown')
    expect(pointIn(plan, 'trusted-applications')?.state).toBe('notKnown')
    expect(textsOf(planOf([...hosts, gc], [...hosts]), 'no-legacy-chat')).toEqual(['C is gone since Stage 2.'])
  })
})
