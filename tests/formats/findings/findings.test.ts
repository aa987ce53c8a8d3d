import { describe, expect, it } from 'vitest'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import * as jsonReport from '#formats/findings/json.ts'
import type { ReportInput } from '#formats/findings/report-input.ts'
import * as textReport from '#formats/findings/text.ts'
import { chatPool, planOf, planWith, pool, site } from '../../support/plan-builder.ts'
import { crashing, inputOf, misplaced, removed, reportedInput } from './reported.ts'

const sound = [
  pool('FE-2013', 'lync2013'),
  pool('FE-2010', 'lync2010'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:FE-2010' }),
]
const wrong = [...sound.slice(0, 2), chatPool('GC', 'lync2010', { hostedOn: 'pool:FE-2013' })]
const waiver = { rule: 'test/misplaced', entities: ['chatPool:GC', 'pool:FE-2013'], reason: 'For a week only.' }
const plan = planOf(sound, wrong)
const waived = planWith({ waivers: [waiver] }, sound, wrong)

const json = (of: typeof plan, rest: Partial<ReportInput> = {}) => jsonReport.render(inputOf(of, [misplaced], rest))
const parsed = (text: string): unknown => JSON.parse(text)

describe('as JSON', () => {
  const finding = {
    rule: 'test/misplaced',
    severity: 'error',
    stage: 's2',
    transition: false,
    entities: ['chatPool:GC', 'pool:FE-2013'],
    related: [],
    field: 'hostedOn',
    message: 'GC is on FE-2013.',
    source: 'JJ205131',
    fixes: [{ title: 'Move it' }],
    waived: null,
  }
  const document = {
    format: 'coexistence-findings',
    version: 1,
    plan: 'Test plan',
    rulesRun: 1,
    rulesOff: [],
    notChecked: [],
    summary: { error: 1, warning: 0, info: 0, waived: 0 },
    findings: [finding],
  }

  it('has the promised fields in the promised order, and no others', () => {
    const text = json(plan)
    expect(parsed(text)).toEqual(document)
    expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`)
  })

  it('holds the waiver of a finding', () => {
    const summary = { error: 0, warning: 0, info: 0, waived: 1 }
    expect(parsed(json(waived))).toEqual({
      ...document,
      summary,
      findings: [{ ...finding, waived: waiver }],
    })
  })

  it('is of one stage where that is asked for', () => {
    const none = { ...document, summary: { error: 0, warning: 0, info: 0, waived: 0 }, findings: [] }
    expect(parsed(json(plan, { stage: 's1' }))).toEqual(none)
    expect(parsed(json(plan, { stage: 's2' }))).toEqual(document)
  })
})

describe('as text', () => {
  it('is the golden one', async () => {
    await expect(textReport.render(reportedInput)).toMatchFileSnapshot('golden/report.txt')
  })

  const text = (of: typeof plan, rest: Partial<ReportInput> = {}, rules: readonly AdvisedRule[] = [misplaced]) =>
    textReport.render(inputOf(of, rules, rest))

  it('groups findings by stage, with names, rule and source, and counts them', () => {
    expect(text(plan)).toBe(
      [
        'Stage 2',
        '  error    GC is on FE-2013.',
        '           GC and FE-2013 · test/misplaced · JJ205131',
        '',
        '1 error in 2 stages and 1 step. 1 rule ran, 0 off, 0 findings waived.',
        '',
      ].join('\n'),
    )
  })

  it('tells of a finding that is about the step', () => {
    expect(text(planOf(sound, sound.slice(1)), {}, [removed])).toContain(
      'FE-2013 · in the step to Stage 2 · test/removed',
    )
  })

  it('says what was checked where nothing was found', () => {
    expect(text(planOf(sound))).toBe('No problems found in 1 stage. 1 rule ran, 0 off, 0 findings waived.\n')
  })

  it('shows a waived finding apart, with its reason, and does not count it as a problem', () => {
    expect(text(waived)).toBe(
      [
        'Waived',
        '  error    GC is on FE-2013.',
        '           Stage 2 · GC and FE-2013 · test/misplaced · JJ205131',
        '           Waived: For a week only.',
        '',
        'No problems found in 2 stages and 1 step. 1 rule ran, 0 off, 1 finding waived.',
        '',
      ].join('\n'),
    )
  })

  it('never calls an empty plan or stage clean', () => {
    expect(text(planOf([]))).toBe('Nothing to check: the plan is empty.\n')
    expect(text(planOf([site('Oslo')], []))).toBe('Nothing to check: the plan is empty.\n')
    expect(text(planOf([], sound), { stage: 's1' })).toBe('Nothing to check: stage Stage 1 is empty.\n')
    expect(text(planOf([], sound))).toContain('No problems found in 2 stages and 1 step.')
  })

  it('never calls a plan clean where a rule stopped', () => {
    const said = text(planOf(sound), {}, [crashing])
    expect(said).toContain('The rule test/crash stopped in stage Stage 1, so that is not checked: Out of luck.')
    expect(said).toContain('1 rule not checked in 1 stage.')
    expect(said).not.toContain('No problems')
  })

  it('names the one stage and the step to it', () => {
    const said = text(plan, { stage: 's2' })
    expect(said).toContain('1 error in stage Stage 2 and the step to it.')
  })

  it('is coloured for a terminal', () => {
    const said = text(plan, { paint: (as, piece) => `<${as}>${piece}</>` })
    expect(said).toMatch(/^<heading>Stage 2<\/>\n {2}<error>error {3}<\/> <plain>GC is on FE-2013\.<\/>\n/)
    expect(said).toContain('           <detail>GC and FE-2013 · test/misplaced · JJ205131</>\n')
  })

  it('takes out of names what a terminal would obey', () => {
    const host = pool('F\u001B[2J\u202E', 'lync2013')
    const said = text(planOf([host, chatPool('G\nerror', 'lync2010', { hostedOn: host.id })]))
    for (const obeyed of ['\u001B', '\u202E']) expect(said).not.toContain(obeyed)
    expect(said).toContain('  error    G error is on F [2J .\n')
  })

  it('keeps the beginning and the end of a name that would hide all else', () => {
    const name = `begin${'-'.repeat(10_000)}the end`
    const host = pool('FE', 'lync2013', { name })
    const said = text(planOf([host, chatPool('GC', 'lync2010', { hostedOn: host.id })]))
    const short = `begin${'-'.repeat(31)}…${'-'.repeat(16)}the end`
    expect(said).toContain(`  error    GC is on ${short}.\n           GC and ${short} · test/misplaced`)
  })

  it('goes on below its beginning where a line of the terminal ends', () => {
    const host = pool('FE', 'lync2013', { name: 'a pool with a name of many words, as some people write them' })
    const said = text(planOf([host, chatPool('GC', 'lync2010', { hostedOn: host.id })]), { width: 60 })
    expect(said).toContain(
      [
        '  error    GC is on a pool with a name of many words, as',
        '           some people write them.',
        '           GC and a pool with a name of many words, as some',
        '           people write them · test/misplaced · JJ205131',
      ].join('\n'),
    )
  })
})
