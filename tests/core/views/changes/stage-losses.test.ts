import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { consequencesInWords, consequencesOf } from '#core/checking/consequences.ts'
import { approve, withoutStaleApprovals } from '#core/edits/approvals.ts'
import { mergeWithNext, moveStage, removeStage } from '#core/edits/stage-list.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { endInWords, lossesInWords } from '#core/views/changes/stage-losses.ts'
import { bothPools, importing, l10, p10, withIds } from '../../../support/migration.ts'
import { chatPool, planOf, planWith, pool } from '../../../support/plan-builder.ts'

const waivers = [{ rule: 'hosting/missing-home', entities: [], stages: ['s2'], reason: 'Known since long ago' }]
const between = pool('Between', 'lync2013')
const operations = withIds([importing(), { kind: 'backUp', chatPool: 'chatPool:P10' }])
const bare = planWith({ waivers }, [l10, p10], { entities: [...bothPools, between], operations }, bothPools)
const marked: Plan = { ...bare, stages: bare.stages.map((one) => (one.id === 's2' ? { ...one, done: ['a'] } : one)) }
const plan = approve(marked, 's3', { by: 'J. Li', date: '2026-03-02' })
const after = (edit: (plan: Plan) => Plan) => withoutStaleApprovals(plan, edit(plan))

describe('what goes', () => {
  it('with a stage that is deleted is said one by one', () => {
    expect(
      lossesInWords(
        plan,
        after((one) => removeStage(one, 's2')),
      ),
    ).toEqual([
      '1 object of no other stage: Between.',
      '2 operations: Import chat data from P10 to P13 and Back up of P10.',
      '1 check mark of its runbook.',
      '1 waiver: hosting/missing-home.',
      'The approval of Stage 3 by J. Li on 2 March 2026.',
    ])
  })

  it('with a merge are neither operations nor check marks', () => {
    expect(
      lossesInWords(
        plan,
        after((one) => mergeWithNext(one, 's2')),
      ),
    ).toEqual([
      '1 object of no other stage: Between.',
      '1 waiver: hosting/missing-home.',
      'The approval of Stage 3 by J. Li on 2 March 2026.',
    ])
  })

  it('with a copy is nothing', () => {
    const twice = planOf([l10], [l10], { entities: [l10], interim: true })
    expect(lossesInWords(twice, removeStage(twice, 's2'))).toEqual([])
  })
})

describe('the end state', () => {
  const three = planOf([l10], [], [])
  const interim = planOf([l10], [], { entities: [], interim: true })

  it.each<[string, Plan, Plan, string | undefined]>([
    ['stays', three, removeStage(three, 's1'), undefined],
    [
      'is gone',
      three,
      removeStage(three, 's3'),
      expect.stringMatching(/^Stage 2 becomes the last stage, as an interim/),
    ],
    ['is the only stage', planOf([], []), removeStage(planOf([], []), 's2'), 'The plan has no end state then.'],
    ['comes', interim, moveStage(interim, 's3', 0), 'Stage 2 becomes the end state.'],
  ])('%s', (_, before, edited, words) => {
    expect(endInWords(before, edited)).toEqual(words)
  })
})

describe('the findings that come and go', () => {
  const check = createCheck(rules)
  const hosted = planOf([l10, p10])
  const homeless = planOf([l10, chatPool('P10', 'lync2010')])

  it('are counted by their severity', () => {
    const [with_, without] = [check(homeless).findings, check(hosted).findings]
    expect(consequencesInWords(consequencesOf(without, with_))).toBe('Brings 1 error.')
    expect(consequencesInWords(consequencesOf(with_, without))).toBe('Removes 1 error.')
    expect(consequencesInWords(consequencesOf(with_, with_))).toBe('No problem comes or goes.')
    expect(consequencesInWords(consequencesOf(with_, without, () => false))).toBe('No problem comes or goes.')
  })
})
