import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { render } from '#formats/drawing/svg.ts'
import { samplePlan } from '../../support/format-inputs.ts'
import { allOf, bearing, readPicture } from '../../support/read-picture.ts'

const plan = samplePlan('lync-2010-to-2013')
const report = createCheck(rules)(plan)
const all = plan.stages.map(({ id }) => id)
const wordsOf = (at: ReturnType<typeof sheetsOf>[number]) => textsOf(at.scene.items).map(({ text }) => text)

describe('the sheets of a drawing', () => {
  it('are the stages in the order of the plan, each after its step where that is asked for', () => {
    const given = { plan, report, stages: [...all].reverse() }
    expect(sheetsOf(given).map((sheet) => sheet.stage)).toEqual(all)
    expect(sheetsOf({ ...given, steps: true }).map(({ name }) => name)).toEqual(
      plan.stages.flatMap(({ name }, at) => {
        const before = plan.stages[at - 1]
        return before ? [`From ${before.name} to ${name}`, name] : [name]
      }),
    )
    expect(sheetsOf({ plan, report, stages: [all[1]!] }).map((sheet) => sheet.stage)).toEqual([all[1]])
  })

  it('tell of a step what it adds, moves, changes and removes, by marks, ghosts and words', () => {
    const [step] = sheetsOf({ plan, report, stages: ['chat-migrated'], steps: true })
    const words = wordsOf(step!)
    expect(words).toEqual(expect.arrayContaining(['Step: From Users moved to Chat migrated', 'removed here', '→', '~']))
    expect(words).toEqual(expect.arrayContaining(['Moved or migrated', 'Changed', 'Removed in this step']))
    expect(words).toContain('Category Trading with 3 rooms moves into PChat-01')
    expect(words).not.toContain('Added')
  })

  it('leave out what they are told to, but never the counts of findings nor why a line cannot work', () => {
    const mistakes = samplePlan('five-mistakes')
    const drawing = { plan: mistakes, report: createCheck(rules)(mistakes), stages: [mistakes.stages.at(-1)!.id] }
    const [full] = sheetsOf(drawing)
    const [bare] = sheetsOf({ ...drawing, without: new Set(['findings', 'legend'] as const) })
    const dropped = wordsOf(full!).filter((words) => !wordsOf(bare!).includes(words))
    expect(dropped).toEqual(expect.arrayContaining(['Problems in this stage', 'Hosted on']))
    expect(dropped.filter((words) => /^\d+ error/.test(words))).toEqual([])
    const reasons = drawing.report.findings.flatMap(({ broken }) => broken.map(({ label }) => label))
    expect(dropped.filter((words) => reasons.includes(words))).toEqual([])
  })

  it('draw no ghost where none is wanted', () => {
    const step = { plan, report, stages: ['chat-migrated'], steps: true }
    expect(wordsOf(sheetsOf({ ...step, without: new Set(['ghosts'] as const) })[0]!)).not.toContain('removed here')
  })

  it('tell programs what a ghost was, and give the facts of an object', () => {
    const drawing = { plan, report, stages: ['chat-migrated'], steps: true }
    const ghosts = bearing(allOf(readPicture(render(drawing))), 'data-ghost').map(
      ({ attributes }) => attributes['data-ghost'],
    )
    expect(ghosts).toEqual(['chatPool:gc-2010'])
    const [, stage] = sheetsOf(drawing)
    expect(stage?.factsOf('chatPool:pchat-01')).toEqual(
      expect.arrayContaining([
        { field: 'kind', title: 'Kind', value: 'Lync 2013 Persistent Chat pool' },
        { field: 'hostedOn', title: expect.any(String), value: 'FE-2013' },
      ]),
    )
    expect(stage?.factsOf('chatPool:gone')).toEqual([])
  })
})
