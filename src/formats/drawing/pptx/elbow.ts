import { around, type Point } from '#core/layout/box.ts'
import { emu, placeElements } from './xml.ts'

/** A route as a connector of PowerPoint's own, or nothing where none takes that way. */
export function elbowOf(points: readonly Point[]): string | undefined {
  const [from, second, ...others] = points
  const to = points.at(-1)
  if (!from || !second || !to) return undefined
  if (others.length === 0) return straight(from, to)
  if (points.length > 6 || from.x === to.x || from.y === to.y) return undefined
  const isUpright = from.x === second.x
  const [wide, high] = isUpright ? [to.y - from.y, to.x - from.x] : [to.x - from.x, to.y - from.y]
  const along = ({ x, y }: Point): number => (isUpright ? y - from.y : x - from.x) / wide
  const across = ({ x, y }: Point): number => (isUpright ? x - from.x : y - from.y) / high
  const bends = points.slice(1, points.length - 2).map((point, at) => (at % 2 === 0 ? along(point) : across(point)))
  const adjustments = bends.map((share, at) => `<a:gd name="adj${at + 1}" fmla="val ${Math.round(share * 100_000)}"/>`)
  const look = `<a:prstGeom prst="bentConnector${points.length - 1}"><a:avLst>${adjustments.join('')}</a:avLst></a:prstGeom>`
  return (isUpright ? turned(from, to) : level(from, to)) + look
}

const boxOf = (from: Point, to: Point) => around([from, to].map((point) => ({ ...point, width: 0, height: 0 })))

const flips = (from: Point, to: Point): string =>
  `${to.x < from.x ? ' flipH="1"' : ''}${to.y < from.y ? ' flipV="1"' : ''}`

const level = (from: Point, to: Point): string => `<a:xfrm${flips(from, to)}>${placeElements(boxOf(from, to))}</a:xfrm>`

const straight = (from: Point, to: Point): string =>
  `${level(from, to)}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`

/** A way that begins upright is one that begins level, turned by a quarter around its middle. */
function turned(from: Point, to: Point): string {
  const { x, y, width, height } = boxOf(from, to)
  const isDown = to.y > from.y
  const isMirrored = isDown === to.x > from.x
  const place = { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width }
  const rotation = isDown ? 5_400_000 : 16_200_000
  return (
    `<a:xfrm rot="${rotation}"${isMirrored ? ' flipV="1"' : ''}><a:off x="${emu(place.x)}" y="${emu(place.y)}"/>` +
    `<a:ext cx="${emu(place.width)}" cy="${emu(place.height)}"/></a:xfrm>`
  )
}
