import type { Box, Point } from '#core/layout/box.ts'
import type { SceneBox, ScenePath } from '#core/views/scene/scene.ts'
import { segmentsOf } from '../shapes/path-segments.ts'
import { type Cell, cells, inches, row, section } from './cells.ts'

/** The outline of a shape as Visio draws it, which follows its width and height. */
export const geometryOf = (outline: SceneBox | ScenePath, box: Box): string =>
  outline.type === 'box' ? rounded(outline) : pathGeometry(outline, box)

const head = (outline: { readonly fill?: string; readonly stroke?: string }): string =>
  cells({ NoFill: outline.fill ? 0 : 1, NoLine: outline.stroke ? 0 : 1, NoShow: 0 })

/** A rectangle whose corners keep their size when it is made larger. */
function rounded(outline: SceneBox): string {
  const [width, height] = [inches(outline.width), inches(outline.height)]
  const r = inches(Math.min(outline.radius, outline.width / 2, outline.height / 2))
  if (r === 0) return section('Geometry', [head(outline), ...square.map(relativeRow)], 0)
  const away = (length: number, name: 'Width' | 'Height'): Cell => [fine(length - r), `${name}-${r}`]
  const [right, top]: readonly Cell[] = [
    [width, 'Width'],
    [height, 'Height'],
  ]
  /** The point in the middle of an arc is so far from the corner. */
  const near = fine(r * (1 - Math.SQRT1_2))
  const nearRight: Cell = [fine(width - near), `Width-${near}`]
  const nearTop: Cell = [fine(height - near), `Height-${near}`]
  const arc = (X: Cell | undefined, Y: Cell | undefined, A: Cell, B: Cell) => ({
    X: X ?? 0,
    Y: Y ?? 0,
    A,
    B,
    C: 0,
    D: 1,
  })
  const rows = [
    ['MoveTo', { X: r, Y: 0 }],
    ['LineTo', { X: away(width, 'Width'), Y: 0 }],
    ['EllipticalArcTo', arc(right, r, nearRight, near)],
    ['LineTo', { X: right ?? 0, Y: away(height, 'Height') }],
    ['EllipticalArcTo', arc(away(width, 'Width'), top, nearRight, nearTop)],
    ['LineTo', { X: r, Y: top ?? 0 }],
    ['EllipticalArcTo', arc(0, away(height, 'Height'), near, nearTop)],
    ['LineTo', { X: 0, Y: r }],
    ['EllipticalArcTo', arc(r, 0, near, near)],
  ] as const
  return section('Geometry', [head(outline), ...rows.map(([T, values], at) => row({ T, IX: at + 1 }, values))], 0)
}

const fine = (value: number): number => Math.round(value * 1e6) / 1e6

const square = [
  ['RelMoveTo', 0, 0],
  ['RelLineTo', 1, 0],
  ['RelLineTo', 1, 1],
  ['RelLineTo', 0, 1],
  ['RelLineTo', 0, 0],
] as const
const relativeRow = ([T, X, Y]: (typeof square)[number], at: number): string => row({ T, IX: at + 1 }, { X, Y })

/** A path in shares of its box, so that it grows with it. */
function pathGeometry(path: ScenePath, box: Box): string {
  const share = ({ x, y }: Point): readonly [x: number, y: number] => [
    box.width === 0 ? 0 : fine((x - box.x) / box.width),
    box.height === 0 ? 0 : fine(1 - (y - box.y) / box.height),
  ]
  let start: Point = { x: 0, y: 0 }
  const rows = segmentsOf(path).map((segment, at) => {
    const IX = at + 1
    const [X, Y] = share(segment.type === 'close' ? start : segment.to)
    if (segment.type === 'move') start = segment.to
    if (segment.type !== 'curve') return row({ T: segment.type === 'move' ? 'RelMoveTo' : 'RelLineTo', IX }, { X, Y })
    const [[A, B], [C, D]] = [share(segment.first), share(segment.second)]
    return row({ T: 'RelCubBezTo', IX }, { X, Y, A, B, C, D })
  })
  return section('Geometry', [head(path), ...rows], 0)
}
