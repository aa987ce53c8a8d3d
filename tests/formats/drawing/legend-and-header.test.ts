import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#core/file/fingerprint.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { kindIcon, twisty } from '#core/views/diagram/icons.ts'
import { lineLooks } from '#core/views/scene/line-looks.ts'
import { render } from '#formats/drawing/svg.ts'
import { picturedPlan, picturedReport, reportOf } from '../../core/views/scene/pictured-plan.ts'
import { category, chatPool, client, planOf, planWith, policy, pool, site, users } from '../../support/plan-builder.ts'
import { readPicture, textsOf } from '../../support/read-picture.ts'

const drawn = (plan: Plan, report: Report = reportOf(), date?: string): string =>
  render({ plan, stages: [plan.stages.at(-1)!.id], report, date })
const wordsOf = (svg: string): readonly string[] => textsOf(readPicture(svg)).map(({ words }) => words)

const meanings = Object.values(lineLooks).map(({ meaning }) => meaning)
const linesIn = (entities: readonly Entity[]): readonly string[] => {
  const words = wordsOf(
    drawn(planWith({ lines: ['hosting', 'homes', 'connections', 'policies', 'interactions'] }, entities)),
  )
  return meanings.filter((meaning) => words.includes(meaning))
}

const host = pool('FE', 'lync2013')
const hosted = chatPool('P', 'lync2013', { hostedOn: 'pool:FE' })
const people = users('Traders', { homedOn: 'pool:FE', policy: 'policy:Global' })

describe('the legend', () => {
  it('tells each kind of line that is drawn, and no other', () => {
    expect(linesIn([host])).toEqual([])
    expect(linesIn([host, hosted])).toEqual(['Hosted on'])
    expect(linesIn([host, people, policy('Global', 'global', true)])).toEqual(['Homed on', 'Has the policy'])
    expect(linesIn([host, hosted, people, client('Lync', 'lync2013', 'users:Traders', ['chatPool:P'])])).toEqual([
      'Hosted on',
      'Homed on',
      'Connects to',
    ])
  })

  it('shows two kinds of line differently by dashes or by more than half a unit', () => {
    const looks = Object.values(lineLooks)
    const alike = looks.flatMap((one, at) =>
      looks
        .slice(at + 1)
        .filter((other) => `${one.dash}` === `${other.dash}` && Math.abs(one.strokeWidth - other.strokeWidth) <= 0.5),
    )
    expect(alike).toEqual([])
  })

  it('tells generations, islands, marks and severities that are there, and no others', () => {
    const plain = wordsOf(drawn(planOf([host])))
    expect(plain).toContain('Lync 2013')
    for (const word of ['Lync 2010', 'Error', 'Warning', 'Info', 'Cannot work, and why'])
      expect(plain).not.toContain(word)
    expect(plain.filter((words) => /island|inside/i.test(words))).toEqual([])
    const rich = wordsOf(drawn(picturedPlan, picturedReport))
    for (const word of ['Lync 2010', 'Lync 2013', 'Error', 'Warning', 'Info', 'Cannot work, and why']) {
      expect(rich).toContain(word)
    }
    expect(rich).not.toContain('OCS 2007 R2')
    expect(rich).toContain('Belongs to island L')
    expect(rich).toContain('Outlined: inside what is closed')
  })

  it('has marks of islands that are no counts, and nothing to press', () => {
    const svg = drawn(picturedPlan, picturedReport)
    expect(wordsOf(svg).filter((words) => words === 'L').length).toBeGreaterThan(1)
    expect(svg).not.toContain(twisty.open)
    expect(svg).not.toContain(twisty.closed)
    expect(svg).toContain(kindIcon.category)
  })

  it('says of what is empty that it is', () => {
    const words = wordsOf(drawn(planOf([hosted, category('Stray'), site('Oslo')])))
    expect(words).toContain('No categories, rooms or add-ins')
    expect(words).toContain('No rooms')
    expect(words).toContain('No pools or chat pools')
  })
})

describe('the header', () => {
  const stageOf = (more: object): Plan => {
    const plan = planWith({ name: 'Move' }, [host])
    return { ...plan, stages: plan.stages.map((stage) => ({ ...stage, ...more })) }
  }

  it('tells who approved the stage and when, its date, and the plan file', () => {
    const plan = stageOf({ date: '2026-03-01', approved: { by: 'Dana Example', date: '2026-03-02' } })
    const words = wordsOf(drawn(plan))
    expect(words).toContain('Stage: Stage 1 · 2026-03-01')
    expect(words).toContain('Approved by Dana Example on 2026-03-02 · no record of what was approved')
    expect(words).toContain(`SHA-256 of the plan file: ${fingerprintOf(plan)}`)
  })

  it('tells nothing that is not there', () => {
    const words = wordsOf(drawn(stageOf({})))
    expect(words.filter((one) => /approved|exported|waived|undefined/i.test(one))).toEqual([])
  })

  it('says how many rules were asked, also where all is well, and how many are off', () => {
    const words = wordsOf(drawn(stageOf({}), { ...reportOf(), rulesRun: 205 }))
    expect(words).toEqual(expect.arrayContaining(['No problems', '205 rules ran, 0 off']))
    expect(wordsOf(drawn(stageOf({}), { ...reportOf(), rulesOff: ['a/b'] })).join()).toContain('1 rule ran, 1 off')
  })

  it('counts what is waived', () => {
    const [first, ...rest] = picturedReport.findings
    const waived = { rule: first!.rule, entities: [...first!.entities], reason: 'Known.' }
    const words = wordsOf(drawn(picturedPlan, reportOf({ ...first!, waived }, ...rest)))
    expect(words).toContain('1 finding waived')
  })

  it('counts infos as it counts errors and warnings', () => {
    const info = picturedReport.findings.find(({ severity }) => severity === 'info')!
    expect(wordsOf(drawn(picturedPlan, reportOf(info, info))).join(' ')).toContain('2 infos')
  })

  it('bears the day of the export where it is given', () => {
    const words = wordsOf(drawn(stageOf({}), reportOf(), '2026-04-01'))
    expect(words.some((one) => one.endsWith(' · Exported on 2026-04-01'))).toBe(true)
  })
})
