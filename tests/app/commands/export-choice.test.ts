import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExportChoice, formOf, keepChoice, lastChoice, optionsOf } from '#app/commands/exports/choice.ts'
import { type Chosen, chosenOf, sourcesAt } from '#app/commands/exports/chosen.ts'
import { saveAs } from '#app/commands/exports/export-file.ts'
import { previewOf } from '#app/commands/exports/preview.ts'
import { sources } from '#app/commands/exports/sources.ts'
import { compareWith } from '#app/store/compare-store.ts'
import { closeDocument, openDocument } from '#app/store/plan-store.ts'
import type { Plan } from '#core/model/plan.ts'
import { openPage, type Page } from '../../support/page-without-browser.ts'
import { planOf } from '../../support/plan-builder.ts'
import { l10, l13 } from './small-plan.ts'

const two = planOf([l10], [l10, l13])

let page: Page
beforeEach(() => {
  page = openPage()
  openDocument({ id: 'document' }, two)
})
afterEach(() => {
  closeDocument()
  page.close()
})

const choose = (some: Partial<ExportChoice>): ExportChoice => ({ ...lastChoice(), ...some })
const shown = (plan: Plan, at: number) => ({ plan, stage: plan.stages[at]! })

function chosen(some: Partial<ExportChoice>, at = 1): Chosen {
  const found = chosenOf(choose(some), shown(two, at))
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('what was exported last', () => {
  it('is this stage in its usual form at first', () => {
    expect(lastChoice()).toMatchObject({ source: 'stage', formats: {}, without: [], scale: 2, masksNames: false })
    expect(formOf(lastChoice()).id).toBe('svg')
  })

  it('is what one begins with', () => {
    const last = choose({ source: 'stages', formats: { stages: 'pdf' }, without: ['legend'], scale: 3, isDated: true })
    keepChoice(last)
    expect(lastChoice()).toEqual(last)
  })

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    [
      'things that are not there',
      '{"source":"moon","formats":{"stage":"gif","moon":"svg"},"scale":9,"without":["sky"]}',
    ],
    ['other types', '{"source":7,"formats":"x","without":"legend","masksNames":"yes","isDated":0}'],
  ])('means nothing where it is %s', (_, kept) => {
    const first = lastChoice()
    localStorage.setItem('coexistence-planner-export', kept)
    expect(lastChoice()).toEqual(first)
  })
})

describe('what can be chosen', () => {
  it('is every source, and why one is off', () => {
    const all = sourcesAt(shown(two, 0))
    expect(all.map(({ id }) => id)).toEqual(Object.keys(sources))
    expect(all.filter(({ reason }) => reason).map(({ id }) => id)).toEqual(['step', 'comparison', 'changes', 'runbook'])
    expect(chosenOf(choose({ source: 'step' }), shown(two, 0))).toBe('This is the first stage: no step leads to it.')
  })

  it.each<[Partial<ExportChoice>, readonly string[]]>([
    [{ source: 'stage' }, ['findings', 'legend', 'holdsPlan', 'isDated', 'masksNames']],
    [{ source: 'stage', formats: { stage: 'png' } }, ['findings', 'legend', 'scale', 'isDated', 'masksNames']],
    [{ source: 'step' }, ['findings', 'ghosts', 'legend', 'holdsPlan', 'isDated', 'masksNames']],
    [{ source: 'stages', formats: { stages: 'pptx' } }, ['findings', 'ghosts', 'legend', 'isDated', 'masksNames']],
    [{ source: 'pack' }, ['legend', 'isDated', 'masksNames']],
    [{ source: 'reach' }, ['masksNames']],
  ])('of %j are the options that mean something', (some, options) => {
    expect(optionsOf(choose(some))).toEqual(options)
  })
})

describe('what is written', () => {
  it('is the drawing with its options, under its name', () => {
    const { form, input, fileName } = chosen({
      formats: { stage: 'png' },
      without: ['legend', 'ghosts'],
      scale: 4,
      isDated: true,
    })
    expect([form.id, fileName]).toEqual(['png', 'test-plan.stage-2.png'])
    expect(input).toMatchObject({ scale: 4, without: new Set(['legend']), date: expect.stringMatching(/^\d{4}-/) })
    expect(chosen({ holdsPlan: true }).input).toMatchObject({ withPlan: true })
    expect(chosen({})).toMatchObject({ input: { date: undefined } })
    expect(chosen({ source: 'pack', isDated: false })).toMatchObject({ input: { date: undefined } })
  })

  it.each(Object.keys(sources) as (keyof typeof sources)[])(
    '%s has no name of the plan when names are masked',
    async (source) => {
      const { form, input, fileName } = chosen({ source, masksNames: true })
      expect(fileName).toMatch(/^masked-plan\./)
      const content = await form.render(input)
      const text = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)
      expect(text).not.toMatch(/Test plan|\bL13\b/)
    },
  )

  it('compares the same stages when names are masked', async () => {
    compareWith('s2')
    const { form, input } = chosen({ source: 'changes', masksNames: true }, 0)
    // The plan has a Stage 1 and a Stage 2 itself, so that these are no pseudonyms.
    expect(await form.render(input)).toMatch(/^Masked plan: from Stage 4 to Stage 3$/m)
  })

  it('is not saved once somebody has stopped it', async () => {
    const { form, input, fileName } = chosen({ source: 'problems' })
    const stop = async () => {
      throw new Error('Stopped.')
    }
    await expect(saveAs(form, input, fileName, stop)).rejects.toThrow('Stopped.')
    expect(page.saved).toEqual([])
  })
})

describe('the preview', () => {
  const all = Object.entries(sources).flatMap(([source, { formats }]) =>
    formats.map(({ id }) => [source as keyof typeof sources, id] as const),
  )

  it.each(all)('of %s as %s is never blank', async (source, format) => {
    const preview = await previewOf(chosen({ source, formats: { [source]: format } }))
    const seen = {
      picture: () => expect(preview).toMatchObject({ svg: expect.stringMatching(/^<svg [\s\S]*<text/) }),
      page: () => expect(preview).toMatchObject({ html: expect.stringContaining('<') }),
      text: () => expect(preview).toMatchObject({ text: expect.stringMatching(/\S{3}/) }),
      table: () => expect(preview).toMatchObject({ columns: expect.arrayContaining(['Name']) }),
      sentence: () => expect(preview).toMatchObject({ text: expect.stringMatching(/^[A-Z].*\.$/) }),
    }
    seen[preview.type]()
  })

  it('is the first of several pages', async () => {
    expect(await previewOf(chosen({ source: 'stages', formats: { stages: 'pdf' } }))).toMatchObject({
      type: 'picture',
      title: 'Stage 1',
      pages: 2,
    })
  })

  it('of a review pack is its page, also of what is no text', async () => {
    const page = await previewOf(chosen({ source: 'pack' }))
    expect(page).toMatchObject({ type: 'page', html: expect.stringContaining('<h1>') })
    expect(page).toMatchObject({ html: expect.stringContaining('@font-face{font-display:swap;'), isOfAnother: false })
    expect(await previewOf(chosen({ source: 'pack', formats: { pack: 'pdf' } }))).toEqual({
      ...page,
      isOfAnother: true,
    })
  })

  it('is the first sheet of a workbook, and what there is beside it', async () => {
    expect(await previewOf(chosen({ source: 'tables' }))).toMatchObject({
      type: 'table',
      title: 'Objects',
      beside: expect.stringContaining('Rooms'),
    })
  })
})
