import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsOf } from '#core/views/scene/texts.ts'
import type { DrawingInput } from '#formats/drawing/drawing-input.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { render } from '#formats/drawing/vsdx.ts'
import { picturedPlan, picturedReport } from '../../core/views/scene/pictured-plan.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { drawingOf, drawnPlans, hostileNames, planNamed } from '../../support/drawn-plans.ts'
import { faultsOf, named, type PartElement, partsAsText, partsOf, readPart } from '../../support/read-package.ts'
import { reread } from '../../support/reread.ts'

const golden = { plan: picturedPlan, stages: ['s2'], report: picturedReport }

it('is the golden file, and has the same bytes again', async () => {
  const written = render(golden)
  await expect(partsAsText(written)).toMatchFileSnapshot('golden/stage.vsdx.xml')
  expect(render({ ...golden, plan: reread(picturedPlan) })).toEqual(written)
})

/** The pages of a file that any reader of office files can open. */
function pagesOf(file: Uint8Array): readonly PartElement[] {
  const parts = partsOf(file)
  expect(faultsOf(parts)).toEqual([])
  return [...parts].filter(([path]) => /pages\/page\d+\.xml$/.test(path)).map(([, text]) => readPart(text))
}

const cellOf = (element: PartElement, name: string): PartElement | undefined =>
  element.children.find((one) => one.name === 'Cell' && one.attributes.N === name)
const numberOf = (element: PartElement, name: string): number => Number(cellOf(element, name)?.attributes.V)
const formulaOf = (element: PartElement, name: string): string => cellOf(element, name)?.attributes.F ?? ''
const sectionOf = (shape: PartElement, name: string): readonly PartElement[] =>
  shape.children.find((one) => one.name === 'Section' && one.attributes.N === name)?.children ?? []

/** Where each shape is on the page: what to add to a place in it. */
function originsOf(page: PartElement): ReadonlyMap<string, readonly [x: number, y: number]> {
  const origins = new Map<string, readonly [number, number]>()
  const walk = (element: PartElement, x: number, y: number): void => {
    for (const child of element.children) {
      if (child.name === 'Shapes') walk(child, x, y)
      if (child.name !== 'Shape') continue
      const left = x + numberOf(child, 'PinX') - numberOf(child, 'LocPinX')
      const low = y + numberOf(child, 'PinY') - numberOf(child, 'LocPinY')
      origins.set(child.attributes.ID ?? '', [left, low])
      walk(child, left, low)
    }
  }
  walk(page, 0, 0)
  return origins
}

/** Ids once, connectors glued where they end, containers and members that know each other. */
function expectReadable(page: PartElement): void {
  const shapes = new Map(named(page, 'Shape').map((shape) => [shape.attributes.ID ?? '', shape]))
  expect(shapes.size).toBe(named(page, 'Shape').length)
  const origins = originsOf(page)
  for (const { attributes } of named(page, 'Connect')) {
    const { FromSheet = '', FromCell = '', ToSheet = '', ToCell = '' } = attributes
    const [link, to] = [shapes.get(FromSheet) as PartElement, shapes.get(ToSheet) as PartElement]
    const place = sectionOf(to, 'Connection')[Number(ToCell.replace('Connections.X', '')) - 1] as PartElement
    const [x = 0, y = 0] = origins.get(ToSheet) ?? []
    expect(numberOf(place, 'X') + x).toBeCloseTo(numberOf(link, FromCell), 3)
    expect(numberOf(place, 'Y') + y).toBeCloseTo(numberOf(link, FromCell.replace('X', 'Y')), 3)
    expect(formulaOf(link, FromCell)).toContain(`Sheet.${ToSheet}!${ToCell},`)
  }
  for (const [id, shape] of shapes) {
    for (const [, kind, others = ''] of formulaOf(shape, 'Relationships').matchAll(/DEPENDSON\((\d),([^)]*\))/g)) {
      const back = `DEPENDSON(${kind === '1' ? 4 : 1},`
      for (const [, other = ''] of others.matchAll(/Sheet\.(\d+)/g)) {
        expect(formulaOf(shapes.get(other) as PartElement, 'Relationships')).toContain(back)
        const container = kind === '1' ? shape : (shapes.get(other) as PartElement)
        expect(sectionOf(container, 'User').map(({ attributes }) => attributes.N)).toContain('msvStructureType')
        expect(other).not.toBe(id)
      }
    }
  }
}

function expectAll(input: DrawingInput, pages: readonly PartElement[]): void {
  const sheets = sheetsOf(input)
  expect(pages).toHaveLength(sheets.length)
  sheets.forEach(({ scene }, at) => {
    const page = pages[at] as PartElement
    expectReadable(page)
    const lines = scene.items.filter((item) => item.type === 'line')
    expect(named(page, 'Connect')).toHaveLength(lines.length * 2)
    const shown = named(page, 'Shape').flatMap((shape) => {
      const text = shape.children.find(({ name }) => name === 'Text')
      return text ? [cellOf(shape, 'Comment')?.attributes.V ?? text.text] : []
    })
    expect(shown.filter(Boolean).sort()).toEqual(
      textsOf(scene.items)
        .map(({ text, full }) => full ?? text)
        .filter(Boolean)
        .sort(),
    )
  })
}

describe.each(drawnPlans)('of the %s', (_, plan) => {
  const input = drawingOf(plan)
  const pages = pagesOf(render(input))

  it('has every line glued at both ends, every text, and containers that know their members', () => {
    expectAll(input, pages)
  })

  it('has the facts of every object as shape data', () => {
    sheetsOf(input).forEach((sheet, at) => {
      for (const shape of named(pages[at] as PartElement, 'Shape')) {
        const rows = sectionOf(shape, 'Property')
        const data = new Map(rows.map((one) => [one.attributes.N, cellOf(one, 'Value')?.attributes.V]))
        const entity = data.get('entity')
        if (entity === undefined) continue
        expect(data.size).toBe(rows.length)
        expect(data.size).toBe(sheet.factsOf(entity as never).length + 1)
      }
    })
  })
})

it('puts chat pools into the containers of their islands, and rooms into their groups', () => {
  const [page] = pagesOf(render(golden))
  const shapes = named(page as PartElement, 'Shape')
  const isOf = (entity: string) => (shape: PartElement) =>
    sectionOf(shape, 'Property').some((one) => cellOf(one, 'Value')?.attributes.V === entity)
  const [frame, card] = shapes.filter(isOf('chatPool:GC-2010'))
  expect(formulaOf(frame as PartElement, 'Relationships')).toBe(
    `SUM(DEPENDSON(1,Sheet.${card?.attributes.ID}!SheetRef()))`,
  )
  expect(named(card as PartElement, 'Shape').filter(isOf('room:Rates desk'))).toHaveLength(1)
})

it.each(hostileNames)('reads back names with %s', (_, name) => {
  const input = drawingOf(planNamed(name))
  expectAll(input, pagesOf(render(input)))
})

it('reads back any plan', () => {
  const any = fc.property(arbitraryPlan, (plan) => {
    const input = drawingOf(plan)
    expectAll(input, pagesOf(render(input)))
  })
  fc.assert(any, { numRuns: 15 })
})
