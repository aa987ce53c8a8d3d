import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { render } from '#formats/drawing/pdf.ts'
import { inLettersOfFont, lacksLettersOf } from '#formats/pdf/fonts.ts'
import { fittingPaper } from '#formats/pdf/paper.ts'
import { picturedPlan, picturedReport } from '../../core/views/scene/pictured-plan.ts'
import { samplePlan } from '../../support/format-inputs.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { contentsOf } from '../../support/read-pdf.ts'

const pdfOf = async (plan: Plan, more: object = {}): Promise<string> => {
  const report = createCheck(rules)(plan)
  const bytes = await render({ plan, report, stages: plan.stages.map(({ id }) => id), ...more })
  return new TextDecoder('latin1').decode(bytes)
}

const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0

describe('a drawing as PDF', () => {
  it('is the golden one, operator by operator', async () => {
    const bytes = await render({ plan: picturedPlan, stages: ['s2'], report: picturedReport })
    const [content] = contentsOf(new TextDecoder('latin1').decode(bytes))
    await expect(content).toMatchFileSnapshot('golden/stage.pdf.txt')
  })

  it('has a page for each stage, and for each step where that is asked for, all named in its outline', async () => {
    const plan = samplePlan('lync-2010-to-2013')
    const pages = /\/Type \/Page\n/g
    expect(count(await pdfOf(plan), pages)).toBe(plan.stages.length)
    const pdf = await pdfOf(plan, { steps: true })
    expect(count(pdf, pages)).toBe(2 * plan.stages.length - 1)
    for (const { name } of plan.stages) expect(pdf).toContain(`/Title (${name})`)
    expect(pdf).toContain(`(${plan.name})`)
  })

  it('carries its fonts, with the letters of its texts, and no more', async () => {
    const pdf = await pdfOf(planOf([pool('Αθήνα', 'lync2010'), chatPool('Москва', 'lync2010')]))
    expect(count(pdf, /\/FontFile2 /g)).toBe(2)
    expect(pdf).toMatch(/\/ToUnicode /)
    expect(pdf.length).toBeLessThan(120_000)
  })

  it('has the same bytes again, whatever was written before it', async () => {
    const plan = planOf([pool('Trading: 2013. Ärger; fi', 'lync2010')])
    const first = await pdfOf(plan)
    await pdfOf(samplePlan('five-mistakes'))
    expect((await pdfOf(plan)) === first).toBe(true)
  })

  it('says when it was written only where it is told, and never reads a clock', async () => {
    expect(await pdfOf(picturedPlan)).not.toContain('CreationDate')
    expect(await pdfOf(picturedPlan, { date: '2026-03-02' })).toContain('/CreationDate')
  })

  it.each(['<b>&"\\()', 'A\u0000B\u202eC', 'x'.repeat(10_000), '🚀🚀', ') Tj ET Q 0 0 m'])(
    'holds a pool called %j',
    async (name) => {
      const pdf = await pdfOf(planOf([pool(name, 'lync2010')]))
      expect(pdf.startsWith('%PDF-1.3')).toBe(true)
      expect(contentsOf(pdf).length).toBe(1)
    },
  )
})

it.each([
  ['Trading', 'Trading'],
  ['Αθήνα, Москва → ✓', 'Αθήνα, Москва → ✓'],
  ['交易室', '(…)'],
  ['Desk 交易 室 2', 'Desk (…) 2'],
  ['\u2068שלום\u2069 room', '(…) room'],
])('letters that the font lacks are no boxes: %j', (text, written) => {
  expect(inLettersOfFont(text)).toBe(written)
  expect(lacksLettersOf(text)).toBe(written.includes('…'))
})

it.each([
  [{ width: 1080, height: 700 }, 'A4', [841.89, 595.28]],
  [{ width: 1080, height: 1400 }, 'A4', [595.28, 841.89]],
  [{ width: 2600, height: 1500 }, 'A2', [1683.78, 1190.55]],
  [{ width: 90_000, height: 1500 }, 'A0', [3370.39, 2383.94]],
])('a scene of %j fits on %s', (scene, _, size) => {
  const fitted = fittingPaper(scene)
  expect(fitted.size).toEqual(size)
  expect(fitted.x + scene.width * fitted.scale).toBeLessThanOrEqual(fitted.size[0])
  expect(fitted.y + scene.height * fitted.scale).toBeLessThanOrEqual(fitted.size[1] - 20)
})
