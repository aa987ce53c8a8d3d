import { around, type Point } from '#core/layout/box.ts'
import { escaped } from '../../xml/escaped.ts'
import type { Connector, Shape } from '../shapes/shape.ts'
import { cells, inches, row, section } from './cells.ts'
import { geometryOf } from './geometry.ts'
import { inkCells } from './looks.ts'
import { placeCells } from './page-shape.ts'
import { textParts } from './text-block.ts'

/** What an end of a line is glued to: a shape, and which of its connection points. */
export interface Glue {
  readonly sheet: number
  readonly place: number
}

/** A connector that keeps its route until one of its shapes is moved. */
export function linkShape(
  { line, route }: Connector,
  id: number,
  begin: Glue | undefined,
  end: Glue | undefined,
  height: number,
): string {
  const points = route.map(({ x, y }) => ({ x: inches(x), y: inches(height - y) }))
  const [from, to] = [points[0] as Point, points.at(-1) as Point]
  const [width, up] = [fine(to.x - from.x), fine(to.y - from.y)]
  const rows = points.map(({ x, y }, at) =>
    row({ T: at === 0 ? 'MoveTo' : 'LineTo', IX: at + 1 }, { X: fine(x - from.x), Y: fine(y - from.y) }),
  )
  const place = cells({
    PinX: [fine((from.x + to.x) / 2), '(BeginX+EndX)/2'],
    PinY: [fine((from.y + to.y) / 2), '(BeginY+EndY)/2'],
    Width: [width, 'GUARD(EndX-BeginX)'],
    Height: [up, 'GUARD(EndY-BeginY)'],
    LocPinX: [fine(width / 2), 'Width*0.5'],
    LocPinY: [fine(up / 2), 'Height*0.5'],
    BeginX: [from.x, glue(begin, from.x)],
    BeginY: [from.y, glue(begin, from.y)],
    EndX: [to.x, glue(end, to.x)],
    EndY: [to.y, glue(end, to.y)],
    BegTrigger: begin && [2, `_XFTRIGGER(Sheet.${begin.sheet}!EventXFMod)`],
    EndTrigger: end && [2, `_XFTRIGGER(Sheet.${end.sheet}!EventXFMod)`],
    ...{ ObjType: 2, ShapeRouteStyle: 1, ConFixedCode: 1, GlueType: 2, NoAlignBox: 1, Rounding: inches(8) },
  })
  const { fill: _, ...ink } = line
  const geometry = section('Geometry', [cells({ NoFill: 1, NoLine: 0, NoShow: 0 }), ...rows], 0)
  const styles = 'LineStyle="0" FillStyle="0" TextStyle="0"'
  return `<Shape ID="${id}" Type="Shape" ${styles}>${place}${inkCells(ink)}${geometry}</Shape>`
}

const fine = (value: number): number => Math.round(value * 1e6) / 1e6

const glue = (end: Glue | undefined, value: number): string =>
  end
    ? `PAR(PNT(Sheet.${end.sheet}!Connections.X${end.place},Sheet.${end.sheet}!Connections.Y${end.place}))`
    : `${value}`

/** The reason of a line, which goes where the line goes. */
export function reasonShape(
  { box, outline, label }: Shape,
  id: number,
  link: number,
  route: readonly Point[],
  height: number,
): string {
  const { PinX, PinY, ...place } = placeCells(box, { x: 0, y: 0, width: 0, height })
  const [from, to] = [route[0] as Point, route.at(-1) as Point]
  const center = middle(from, to)
  const text = label && textParts(label, box, !outline)
  const parts = [
    cells({
      PinX: [PinX, `Sheet.${link}!PinX+(${fine(PinX - inches(center.x))})`],
      PinY: [PinY, `Sheet.${link}!PinY+(${fine(PinY - inches(height - center.y))})`],
      ...place,
    }),
    inkCells(outline ?? {}),
    text?.cells ?? '',
    text?.sections ?? '',
    outline ? geometryOf(outline, box) : '',
    label ? `<Text><cp IX="0"/><pp IX="0"/>${escaped(label.text)}</Text>` : '',
  ]
  return `<Shape ID="${id}" Type="Shape" LineStyle="0" FillStyle="0" TextStyle="0">${parts.join('')}</Shape>`
}

function middle(from: Point, to: Point): Point {
  const { x, y, width, height } = around([from, to].map((point) => ({ ...point, width: 0, height: 0 })))
  return { x: x + width / 2, y: y + height / 2 }
}
