import { XMLParser } from 'fast-xml-parser'
import type { Box, Point } from '#core/layout/box.ts'

/** An element of an SVG in the order of the file. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** What is written directly in it. */
  readonly text: string
}

type Parsed = Readonly<Record<string, unknown>>

/** An SVG as a program reads it that knows nothing of the planner. */
export function readPicture(svg: string): Element {
  const options = { ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true, trimValues: false } as const
  const [root] = (
    new XMLParser({ ...options, parseAttributeValue: false, parseTagValue: false }).parse(svg) as Parsed[]
  )
    .filter((one) => 'svg' in one)
    .map(elementOf)
  if (!root) throw new Error('There is no svg in it.')
  return root
}

function elementOf(parsed: Parsed): Element {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? ''
  const inside = parsed[name] as readonly Parsed[]
  return {
    name,
    attributes: (parsed[':@'] ?? {}) as Element['attributes'],
    children: inside.filter((one) => !('#text' in one)).map(elementOf),
    text: inside.map((one) => one['#text'] ?? '').join(''),
  }
}

/** The element and all in it, from back to front. */
export const allOf = (element: Element): readonly Element[] => [element, ...element.children.flatMap(allOf)]

/** Those of some elements that bear the attribute. */
export const bearing = (elements: readonly Element[], attribute: string): readonly Element[] =>
  elements.filter(({ attributes }) => attribute in attributes)

const numbersOf = (text = ''): readonly number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number)
const numberOf = (text: string | undefined): number => Number(text ?? 0)

/** The box of a rectangle. */
export function boxOf({ name, attributes: { x, y, width, height } }: Element): Box {
  if (name !== 'rect') throw new Error(`A ${name} is no rect.`)
  return { x: numberOf(x), y: numberOf(y), width: numberOf(width), height: numberOf(height) }
}

/** The shape of a group: the first rectangle or path in it. */
export function shapeOf(group: Element): Box {
  const first = allOf(group).find(({ name }) => name === 'rect' || name === 'path')
  if (!first) throw new Error('The group has no shape.')
  return boxOf(first)
}

/** Points along a path of straight stretches and quadratic curves, not more than a unit apart. */
export function pointsOf({ attributes: { d = '' } }: Element): readonly Point[] {
  const points: Point[] = []
  for (const [, letter = '', rest] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const [a = 0, b = 0, c = 0, e = 0] = numbersOf(rest)
    const from = points.at(-1) ?? { x: a, y: b }
    if (letter === 'M') points.push({ x: a, y: b })
    else if (letter === 'L') points.push(...curve(from, from, { x: a, y: b }))
    else if (letter === 'Q') points.push(...curve(from, { x: a, y: b }, { x: c, y: e }))
    else throw new Error(`A line that has a ${letter} in it.`)
  }
  return points
}

function curve(from: Point, bend: Point, to: Point): readonly Point[] {
  const steps = Math.ceil(Math.abs(to.x - from.x) + Math.abs(to.y - from.y)) || 1
  const isStraight = from === bend
  return Array.from({ length: steps }, (_, at) => {
    const t = (at + 1) / steps
    const [a, b, c] = isStraight ? [1 - t, 0, t] : [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y }
  })
}

/** A text where it stands. */
export interface PlacedText extends Point {
  readonly words: string
  readonly size: number
  readonly weight: 400 | 600
  readonly align: 'start' | 'middle' | 'end'
}

export const textsOf = (element: Element): readonly PlacedText[] =>
  allOf(element)
    .filter(({ name }) => name === 'text')
    .map(
      ({ attributes: { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': align = 'start' }, text }) => ({
        x: numberOf(x),
        y: numberOf(y),
        words: unescaped(text),
        size: numberOf(size),
        weight: numberOf(weight) === 600 ? 600 : 400,
        align: align as PlacedText['align'],
      }),
    )

const unescaped = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);|&#(\d+);/g, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
