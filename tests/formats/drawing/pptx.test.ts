import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '#core/layout/box.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import type { DrawingInput } from '#formats/drawing/drawing-input.ts'
import { elbowOf } from '#formats/drawing/pptx/elbow.ts'
import { render } from '#formats/drawing/pptx.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { picturedPlan, picturedReport } from '../../core/views/scene/pictured-plan.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { drawingOf, drawnPlans, hostileNames, planNamed } from '../../support/drawn-plans.ts'
import { faultsOf, named, type PartElement, partsAsText, partsOf, readPart } from '../../support/read-package.ts'
import { reread } from '../../support/reread.ts'

const golden = { plan: picturedPlan, stages: ['s2'], report: picturedReport, steps: false }

it('is the golden file, and has the same bytes again', async () => {
  const written = render(golden)
  await expect(partsAsText(written)).toMatchFileSnapshot('golden/stage.pptx.xml')
  expect(render({ ...golden, plan: reread(picturedPlan) })).toEqual(written)
})

it('has a slide for each stage, and for the steps between them unless they are left out', () => {
  const input = { plan: picturedPlan, stages: ['s1', 's2'], report: picturedReport }
  const titles = (steps?: boolean) =>
    slidesOf(render({ ...input, ...(steps !== undefined && { steps }) })).map(({ slide }) => wordsIn(slide)[0])
  const [first, step, second] = ['Stage 1', 'From Stage 1 to Stage 2', 'Stage 2'].map((name) =>
    expect.stringContaining(name),
  )
  expect(titles()).toEqual([first, step, second])
  expect(titles(false)).toEqual([first, second])
})

interface SlideParts {
  readonly slide: PartElement
  readonly notes: PartElement
}

/** The slides of a file that any reader of office files can open, each with its notes. */
function slidesOf(file: Uint8Array): readonly SlideParts[] {
  const parts = partsOf(file)
  expect(faultsOf(parts)).toEqual([])
  const paths = [...parts.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path))
  return paths.map((path) => ({
    slide: readPart(parts.get(path) ?? ''),
    notes: readPart(parts.get(path.replace('slides/slide', 'notesSlides/notesSlide')) ?? ''),
  }))
}

const wordsIn = (element: PartElement): readonly string[] => named(element, 'a:p').map(({ text }) => text)

/** Ids once, and each connector glued to points of the shapes that it names. */
function expectReadable(slide: PartElement): void {
  const ids = named(slide, 'p:cNvPr').map(({ attributes }) => attributes.id)
  expect(new Set(ids).size).toBe(ids.length)
  const names = new Map(
    named(slide, 'p:sp').map((shape) => {
      const { id, name } = named(shape, 'p:cNvPr')[0]?.attributes ?? {}
      return [id, name]
    }),
  )
  for (const connector of named(slide, 'p:cxnSp')) {
    const glued = ['a:stCxn', 'a:endCxn'].flatMap((name) => named(connector, name))
    expect(glued).toHaveLength(2)
    const ends = glued.map(({ attributes }) => names.get(attributes.id)?.replace('End of a line at ', ''))
    expect(named(connector, 'p:cNvPr')[0]?.attributes.name).toBe(ends.join(' → '))
    for (const { attributes } of glued) expect(attributes.idx).toMatch(/^[0-3]$/)
  }
}

/** Every text is on the slide, in full as its description where it was cut short, or in the notes. */
function expectAll(input: DrawingInput, slides: readonly SlideParts[]): void {
  const sheets = sheetsOf(input)
  expect(slides).toHaveLength(sheets.length)
  sheets.forEach(({ scene }, at) => {
    const { slide, notes } = slides[at] as SlideParts
    expectReadable(slide)
    const lines = scene.items.filter((item) => item.type === 'line')
    expect(named(slide, 'p:cxnSp')).toHaveLength(lines.length)
    const shown = new Set([...wordsIn(slide), ...named(slide, 'p:cNvPr').map(({ attributes }) => attributes.descr)])
    const told = wordsIn(notes).join('\n')
    const [title, ...others] = textsOf(scene.items)
    expect(wordsIn(slide)[0]).toBe(scene.title)
    expect(scene.title).toContain((title?.full ?? title?.text ?? '').replace(/[\u2068\u2069]/g, ''))
    const lost = others.filter(({ text, full }) => !shown.has(full ?? text) && !told.includes(text))
    expect(lost.map(({ text }) => text)).toEqual([])
  })
}

describe.each(drawnPlans)('of the %s', (_, plan) => {
  it('has every line glued at both ends, and every text on its slide or in its notes', () => {
    const input = drawingOf(plan)
    expectAll(input, slidesOf(render(input)))
  })
})

it.each(hostileNames)('reads back names with %s', (_, name) => {
  const input = drawingOf(planNamed(name))
  expectAll(input, slidesOf(render(input)))
})

it('reads back any plan', () => {
  const any = fc.property(arbitraryPlan, (plan) => {
    const input = drawingOf(plan)
    expectAll(input, slidesOf(render(input)))
  })
  fc.assert(any, { numRuns: 15 })
})

/** The corners of an elbow as PowerPoint draws it: its own path, flipped, then turned around its middle. */
function cornersIn(xml: string): readonly Point[] {
  const [place, look] = readPart(`<x>${xml}</x>`).children as [PartElement, PartElement]
  const [x, y, w, h] = place.children.flatMap(({ attributes }) => Object.values(attributes).map(Number)) as [
    number,
    number,
    number,
    number,
  ]
  const shares = named(look, 'a:gd').map(({ attributes }) => Number(attributes.fmla?.replace('val ', '')) / 100_000)
  const bends = Number(look.attributes.prst?.at(-1)) - 1
  const stops = look.attributes.prst?.startsWith('straight') ? [] : [...shares, 1].slice(0, Math.max(bends, 1))
  let [u, v] = [0, 0]
  const own = [[u, v]]
  stops.forEach((share, at) => {
    if (at % 2 === 0) u = share
    else v = share
    own.push([u, v])
  })
  if (stops.length > 0) own.push(stops.length % 2 === 1 ? [u, 1] : [1, v])
  if (own.at(-1)?.join() !== '1,1') own.push([1, 1])
  const turn = (Number(place.attributes.rot ?? 0) / 60_000 / 180) * Math.PI
  return own.map(([a = 0, b = 0]) => {
    const dx = (place.attributes.flipH ? 1 - a : a) * w - w / 2
    const dy = (place.attributes.flipV ? 1 - b : b) * h - h / 2
    return {
      x: Math.round((x + w / 2 + dx * Math.cos(turn) - dy * Math.sin(turn)) / 9525),
      y: Math.round((y + h / 2 + dx * Math.sin(turn) + dy * Math.cos(turn)) / 9525),
    }
  })
}

it('takes the very way of a line by an elbow of PowerPoint', () => {
  const coordinate = fc.integer({ min: 10, max: 900 })
  const way = fc.tuple(
    fc.boolean(),
    fc.uniqueArray(coordinate, { minLength: 7, maxLength: 7 }),
    fc.integer({ min: 3, max: 6 }),
  )
  const exact = fc.property(way, ([isUpright, numbers, count]) => {
    let [x, y] = [numbers[0] as number, numbers[1] as number]
    const points: Point[] = [{ x, y }]
    for (let at = 1; at < count; at++) {
      const value = numbers[at + 1] as number
      if ((at % 2 === 1) === isUpright) y = value
      else x = value
      points.push({ x, y })
    }
    const drawn = elbowOf(points)
    if (drawn) expect(cornersIn(drawn)).toEqual(points)
    else expect(points.at(-1)?.x === points[0]?.x || points.at(-1)?.y === points[0]?.y).toBe(true)
  })
  fc.assert(exact)
})
