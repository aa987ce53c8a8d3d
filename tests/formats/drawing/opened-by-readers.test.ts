import { describe, expect, it } from 'vitest'
import { textsOf } from '#core/views/scene/texts.ts'
import { render as pdf } from '#formats/drawing/pdf.ts'
import { render as pptx } from '#formats/drawing/pptx.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { render as vsdx } from '#formats/drawing/vsdx.ts'
import { render as packAsPdf } from '#formats/pack/pdf.ts'
import { drawingOf } from '../../support/drawn-plans.ts'
import { inputsOf, samplePlan } from '../../support/format-inputs.ts'
import { faultsOf, partsOf } from '../../support/read-package.ts'
import { missingReaders, openedByLibreOffice, openedByPoppler } from '../../support/readers.ts'

const missing = missingReaders()
for (const reader of missing) process.stdout.write(`not tried: ${reader}\n`)
const tried = missing.length === 0 ? (['vsdx', 'pptx'] as const) : []

const input = drawingOf(samplePlan('five-mistakes'))
const files = { vsdx: vsdx(input), pptx: pptx(input) }

it.each(['vsdx', 'pptx'] as const)('a %s file is a package without a fault, whoever opens it', (name) => {
  expect(faultsOf(partsOf(files[name]))).toEqual([])
})

describe.each(tried)('LibreOffice opens a %s file', (name) => {
  it('and shows a page for each sheet with the names and tags of its shapes', { timeout: 240_000 }, () => {
    const pages = openedByLibreOffice(`plan.${name}`, files[name])
    const sheets = sheetsOf(input)
    expect(pages).toHaveLength(sheets.length)
    sheets.forEach(({ scene }, at) => {
      const cards = scene.items.filter((item) => item.type === 'group' && item.data.card !== undefined)
      const words = textsOf(cards).map(({ text }) => text)
      expect(words.length).toBeGreaterThan(4)
      expect(words.filter((one) => !pages[at]?.includes(one))).toEqual([])
    })
  })
})

describe.each(missing.includes('poppler') ? [] : ['poppler'])('%s opens a PDF', () => {
  it('of a drawing, and finds on each page the names and tags of its shapes', async () => {
    const pages = openedByPoppler(await pdf(input))
    sheetsOf(input).forEach(({ scene }, at) => {
      const words = textsOf(scene.items).map(({ text }) => text)
      expect(words.filter((one) => !pages[at]?.includes(one.replace(/\s+/g, ' ')))).toEqual([])
      expect(pages[at]).toContain(`Page ${at + 1} of ${pages.length}`)
    })
  })

  it('of a review pack, and finds in it the words of every finding', async () => {
    const [pack] = inputsOf(samplePlan('five-mistakes')).pack
    const text = openedByPoppler(await packAsPdf(pack!)).join(' ')
    // The lines of cells beside each other are read across.
    const words = pack!.report.findings.flatMap(({ message }) => message.split(' '))
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  it('of a review pack, whose contents and notes say on which pages things are', async () => {
    const [pack] = inputsOf(samplePlan('lync-2010-to-2013')).pack
    const [contents = '', ...pages] = openedByPoppler(await packAsPdf(pack!))
    const all = [contents, ...pages]
    const parts = pack!.plan.stages.map(({ name }, at) => `Stage ${at + 1}: ${name}`)
    for (const part of [...parts, 'End state', 'Rules']) {
      const [, page] = new RegExp(`${part} (\\d+)`).exec(contents) ?? []
      expect(all[Number(page) - 1], part).toContain(part)
    }
    const told = all.flatMap((text) => [...text.matchAll(/Stage (\d): .*?Picture on page (\d+)/g)])
    expect(told.length).toBeGreaterThan(2)
    for (const [, stage, page] of told)
      expect(all[Number(page) - 1]).toContain(`Stage: ${pack!.plan.stages[Number(stage) - 1]?.name} ·`)
  })
})
