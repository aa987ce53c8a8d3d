import { describe, expect, it } from 'vitest'
import { staleWaiverAdvice } from '#core/advice/waiver/stale.ts'
import { createCheck } from '#core/checking/check.ts'
import { isWaivable } from '#core/checking/waivers.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan, Waiver } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { rules } from '#core/rules/index.ts'
import { staleWaiver } from '#core/rules/waiver/stale.ts'
import { chatPool, planWith, pool } from '../../support/plan-builder.ts'

const l13 = pool('L13', 'lync2013')
const wrong: readonly Entity[] = [l13, chatPool('P10', 'lync2010', { hostedOn: 'pool:L13' })]
const mismatch: Waiver = {
  rule: 'hosting/generation-mismatch',
  entities: ['chatPool:P10', 'pool:L13'],
  reason: 'Agreed with them.',
  author: 'J. Li',
}
const check = createCheck(rules)
const staleIn = (plan: Plan, today?: string) =>
  check(plan, today).findings.filter(({ rule }) => rule === staleWaiver.id)

describe('a stale waiver', () => {
  it.each<[string, Waiver, Waiver]>([
    ['of another stage', { ...mismatch, stages: ['s1'] }, { ...mismatch, stages: ['s2'] }],
    ['that has not ended', { ...mismatch }, { ...mismatch, expires: '2026-01-01' }],
  ])('goes alone; its live twin %s stays', (_, live, stale) => {
    const plan = planWith({ waivers: [live, stale] }, wrong, [l13])
    const [finding, ...others] = staleIn(plan, '2026-03-02')
    expect(others).toEqual([])
    const fixed = staleWaiverAdvice.fixes?.(plan, finding!)[0]?.apply(plan)
    expect(fixed?.waivers).toHaveLength(1)
    expect(fixed?.waivers[0]).toBe(live)
  })

  it('is removed or renewed, but not waived as other findings are', () => {
    const { findings } = check(planWith({ waivers: [{ ...mismatch, stages: ['s2'] }] }, wrong, [l13]))
    expect(findings.filter((finding) => !isWaivable(finding)).map(({ rule }) => rule)).toEqual([staleWaiver.id])
    expect(findings.filter(isWaivable).map(({ rule }) => rule)).toContain(mismatch.rule)
  })

  it('says that it has ended, once that is so', () => {
    const plan = planWith({ waivers: [{ ...mismatch, expires: '2026-01-01' }] }, wrong)
    const [finding] = staleIn(plan, '2026-03-02')
    expect(finding?.message).toMatch(/ has ended on 2026-01-01\. Remove it, or renew it\.$/)
  })

  it('is one whose end is no date, which would never come', () => {
    const plan = planWith({ waivers: [{ ...mismatch, expires: 'tomorrow' }] }, wrong)
    const [finding] = staleIn(plan, '2026-03-02')
    expect(finding?.message).toMatch(/ ends on ‘tomorrow’, which is no date\. Remove it, or renew it\.$/)
    expect(check(plan, '2026-03-02').findings.some(({ waived }) => waived)).toBe(false)
  })

  it('is none that names the same finding as another one does', () => {
    expect(staleIn(planWith({ waivers: [{ ...mismatch, stages: ['s1'] }, { ...mismatch }] }, wrong))).toEqual([])
  })

  it('is told from another one by the names of its subjects', () => {
    const other = { ...mismatch, entities: ['chatPool:P10'] }
    const messages = staleIn(planWith({ waivers: [mismatch, other] }, [chatPool('P10', 'lync2010')], [l13]))
    expect(messages.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The waiver of hosting\/generation-mismatch for P10 \(J\. Li\) matches nothing/),
      expect.stringMatching(/^The waiver of hosting\/generation-mismatch for P10 and L13 \(J\. Li\) matches nothing/),
    ])
  })

  it('is not called so while its rule is off', () => {
    const plan = planWith({ waivers: [mismatch], severities: { [mismatch.rule]: 'off' } }, wrong)
    expect(staleIn(plan)).toEqual([])
  })

  it('is not called so where its rule was not checked', () => {
    const crashing: Rule = {
      ...rules.find(({ id }) => id === mismatch.rule)!,
      when: 'stage',
      each: undefined,
      check: ({ name }) => {
        if (name === 'Stage 2') throw new Error('Broken.')
        return []
      },
    }
    const waivers = [mismatch, { ...mismatch, stages: ['s1'] }, { ...mismatch, stages: ['s1', 's2'] }]
    const { findings } = createCheck([crashing, staleWaiver])(planWith({ waivers }, wrong, wrong))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.staleWaivers).toEqual([waivers[1]])
  })
})

describe('a waiver of a rule that is about the stage as a whole', () => {
  const three = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010'), l13]
  const waiver: Waiver = {
    rule: 'coexistence/three-generations',
    entities: three.map(({ id }) => id),
    stages: ['s1', 's2'],
    reason: 'For a week.',
  }
  const waived = (waivers: readonly Waiver[], ...stages: (readonly Entity[])[]) =>
    check(planWith({ waivers }, ...stages))
      .findings.filter(({ rule }) => rule === waiver.rule)
      .map((finding) => [finding.stage, finding.waived !== null])

  it('holds also when one more pool is added', () => {
    const plan = [three, [...three, pool('L13b', 'lync2013')], three] as const
    expect(waived([waiver], ...plan)).toEqual([
      ['s1', true],
      ['s2', true],
      ['s3', false],
    ])
  })

  it('is stale where the stage has no such finding', () => {
    expect(staleIn(planWith({ waivers: [waiver] }, [l13], [l13]))).toHaveLength(1)
  })
})
