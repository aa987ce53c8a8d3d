import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { removeWaiver, rewordWaiver, setSeverity, type WaiverScope, waive } from '#core/edits/governance.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { rules } from '#core/rules/index.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'

const wrong = [pool('L13', 'lync2013'), chatPool('P10', 'lync2010', { hostedOn: 'pool:L13' })]
const plan = planOf(wrong, wrong, { entities: wrong, interim: true })
const check = createCheck(rules)
const mismatches = (of: typeof plan) => check(of).findings.filter(({ rule }) => rule === 'hosting/generation-mismatch')
const second = mismatches(plan)[1]!
const words = (scope: WaiverScope) => ({ reason: 'A lab that goes next week.', scope, author: 'J. Li' })

describe('a waived finding', () => {
  it.each([
    ['stage', [false, true, false]],
    ['later', [false, true, true]],
    ['plan', [true, true, true]],
  ] as const)('with the scope %s is waived in the stages of its scope', (scope, expected) => {
    const waived = waive(plan, second, words(scope), '2026-03-02')
    expect(mismatches(waived).map((finding) => finding.waived !== null)).toEqual(expected)
    expect(check(waived).findings.some(({ rule }) => rule === 'waiver/stale')).toBe(false)
  })

  it('is waived until a later stage, that one included', () => {
    const [first] = mismatches(plan)
    const waived = waive(plan, first!, words({ until: 's2' }), '2026-03-02')
    expect(mismatches(waived).map((finding) => finding.waived !== null)).toEqual([true, true, false])
  })

  it('keeps its reason, author and date in the file', () => {
    const waived = waive(plan, second, words('stage'), '2026-03-02')
    const read = parsePlan(serializePlan(waived))
    expect(read.ok && read.value.waivers).toEqual([
      {
        rule: 'hosting/generation-mismatch',
        entities: ['chatPool:P10', 'pool:L13'],
        stages: ['s2'],
        reason: 'A lab that goes next week.',
        author: 'J. Li',
        date: '2026-03-02',
      },
    ])
  })

  it('is said anew in its place, about the same, with the day of that', () => {
    const waived = waive(plan, second, words('stage'), '2026-03-02')
    const both = waive(waived, mismatches(plan)[0]!, words('stage'), '2026-03-02')
    const reason = 'The lab stays until the summer.'
    const reworded = rewordWaiver(both, both.waivers[0]!, 's2', { reason, scope: 'later' }, '2026-04-01')
    expect(reworded.waivers).toEqual([
      {
        rule: 'hosting/generation-mismatch',
        entities: ['chatPool:P10', 'pool:L13'],
        stages: ['s2', 's3'],
        reason,
        date: '2026-04-01',
      },
      both.waivers[1],
    ])
  })

  it('keeps stages that no scope tells', () => {
    const waived = waive(plan, second, words({ stages: ['s1', 's3'] }), '2026-03-02')
    expect(mismatches(waived).map((finding) => finding.waived !== null)).toEqual([true, false, true])
  })

  it('is open again without its waiver', () => {
    const waived = waive(plan, second, words('plan'), '2026-03-02')
    expect(mismatches(removeWaiver(waived, waived.waivers[0]!))).toEqual(mismatches(plan))
  })
})

describe('the severity of a rule', () => {
  it('is what the plan sets', () => {
    const milder = setSeverity(plan, 'hosting/generation-mismatch', 'warning')
    expect(mismatches(milder).map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning'])
    expect(check(setSeverity(plan, 'hosting/generation-mismatch', 'off')).rulesOff).toEqual([
      'hosting/generation-mismatch',
    ])
    expect(setSeverity(milder, 'hosting/generation-mismatch', undefined).severities).toEqual({})
  })
})
