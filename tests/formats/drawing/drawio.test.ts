import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsOf } from '#core/views/scene/texts.ts'
import type { DrawingInput } from '#formats/drawing/drawing-input.ts'
import { render } from '#formats/drawing/drawio.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { picturedPlan, picturedReport } from '../../core/views/scene/pictured-plan.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { drawingOf, drawnPlans, hostileNames, planNamed } from '../../support/drawn-plans.ts'
import { type MxCell, type MxPage, readMxfile } from '../../support/read-mxfile.ts'
import { reread } from '../../support/reread.ts'

const golden = { plan: picturedPlan, stages: ['s2'], report: picturedReport }

it('is the golden file, and has the same bytes again', async () => {
  const written = render(golden)
  await expect(written).toMatchFileSnapshot('golden/stage.drawio')
  expect(render({ ...golden, plan: reread(picturedPlan) })).toBe(written)
})

/** What draw.io asks of a file: two cells to begin with, ids once in the whole file, ends and parents on the same page. */
function expectReadable(pages: readonly MxPage[]): void {
  const ids = pages.flatMap(({ id, cells }) => [id, ...cells.map((cell) => cell.id)])
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).not.toContain('')
  for (const { cells } of pages) {
    const [root, layer, ...others] = cells
    expect([root?.parent, layer?.parent]).toEqual([undefined, root?.id])
    const known = new Set([layer?.id])
    for (const cell of others) {
      expect(known, 'A parent comes before its children').toContain(cell.parent)
      expect(cell.isVertex).toBe(!cell.isEdge)
      known.add(cell.id)
    }
    const vertices = new Set(cells.filter(({ isVertex }) => isVertex).map(({ id }) => id))
    for (const edge of edgesOf(cells)) {
      expect(vertices).toContain(edge.source)
      expect(vertices).toContain(edge.target)
    }
  }
}

const edgesOf = (cells: readonly MxCell[]): readonly MxCell[] => cells.filter(({ isEdge }) => isEdge)

/** Every text of every page is in the file, in full where it was cut short. */
function expectAllTexts(input: DrawingInput, pages: readonly MxPage[]): void {
  const sheets = sheetsOf(input)
  expect(pages.map(({ name }) => name)).toEqual(sheets.map(({ name }) => readAs(name)))
  sheets.forEach(({ scene }, at) => {
    const shown = (pages[at]?.cells ?? []).flatMap(({ label, tooltip }) => [tooltip ?? label]).filter(Boolean)
    const texts = textsOf(scene.items).map(({ text, full }) => full ?? text)
    expect(shown.sort()).toEqual(texts.filter(Boolean).sort())
  })
}

/** What XML can say of a text at all. */
const readAs = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')

describe.each(drawnPlans)('of the %s', (_, plan) => {
  const input = drawingOf(plan)
  const pages = readMxfile(render(input))

  it('is what draw.io reads, with every text', () => {
    expectReadable(pages)
    expectAllTexts(input, pages)
  })

  it('has every line of every page, along its route, and every reason on its line', () => {
    sheetsOf(input).forEach(({ scene }, at) => {
      const lines = scene.items.filter((item) => item.type === 'line')
      const { cells } = pages[at] as MxPage
      const edges = edgesOf(cells)
      expect(edges).toHaveLength(lines.length)
      lines.forEach(({ route, x, y, data }, line) => {
        const edge = edges[line] as MxCell
        const entityOf = (id: string | undefined) => cells.find((cell) => cell.id === id)?.data.entity
        expect([entityOf(edge.source), entityOf(edge.target)]).toEqual([data.from, data.to])
        const inner = route.slice(1, -1).map((point) => [point.x + x, point.y + y])
        expect(edge.points).toEqual(inner.map((point) => point.map((one) => Math.round(one * 100) / 100)))
        const isBroken = scene.items.some((item) => item.type === 'group' && item.data.label === data.line)
        expect(cells.filter(({ parent }) => parent === edge.id)).toHaveLength(isBroken ? 1 : 0)
      })
    })
  })

  it('has cards in frames, rows in cards, and the facts of each as its data', () => {
    sheetsOf(input).forEach((sheet, at) => {
      const { cells } = pages[at] as MxPage
      const known = cells.filter(({ data }) => data.entity !== undefined)
      for (const { data } of known) {
        for (const { field, value } of sheet.factsOf(data.entity as never)) expect(data[field]).toBe(readAs(value))
      }
      const parents = new Map(cells.map((cell) => [cell.id, cell]))
      const inOthers = known.filter(({ parent }) => parents.get(parent ?? '')?.data.entity !== undefined)
      expect(inOthers.length > 0).toBe(known.some(({ data }) => /^(category|client):/.test(data.entity ?? '')))
      for (const { parent } of inOthers) expect(parents.get(parent ?? '')?.style.get('container')).toBe('1')
    })
  })
})

it('puts chat pools into their islands, and what is in them into them', () => {
  const [page] = readMxfile(render(golden))
  const cells = page?.cells ?? []
  const byEntity = (entity: string) => cells.filter(({ data }) => data.entity === entity)
  const [frame, card] = byEntity('chatPool:GC-2010')
  expect(card?.parent).toBe(frame?.id)
  expect(frame?.style.get('container')).toBe('1')
  expect(byEntity('room:Rates desk').map(({ parent }) => parent)).toEqual([card?.id])
  expect(byEntity('category:Trading').map(({ parent, label }) => [parent, label])).toEqual([[card?.id, 'Trading']])
})

it.each(hostileNames)('reads back names with %s', (_, name) => {
  const input = drawingOf(planNamed(name))
  const pages = readMxfile(render(input))
  expectReadable(pages)
  expectAllTexts(input, pages)
})

it('reads back any plan', () => {
  const any = fc.property(arbitraryPlan, (plan) => {
    const input = drawingOf(plan)
    const pages = readMxfile(render(input))
    expectReadable(pages)
    expectAllTexts(input, pages)
  })
  fc.assert(any, { numRuns: 15 })
})
