import type { Box, Point } from '#core/layout/box.ts'
import type { SceneBox, ScenePath } from '#core/views/scene/scene.ts'
import { segmentsOf } from '../shapes/path-segments.ts'
import { emu } from './xml.ts'

/** A rounded rectangle of PowerPoint's own, or a path that is drawn freely. */
export function geometryElement(outline: SceneBox | ScenePath, box: Box): string {
  if (outline.type === 'path') return pathElement(outline, box)
  const { radius, width, height } = outline
  if (radius === 0) return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  const share = Math.min(Math.round((radius / Math.min(width, height)) * 100_000), 50_000)
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`
}

function pathElement(path: ScenePath, box: Box): string {
  const drawn = segmentsOf(path).map((segment) => {
    if (segment.type === 'close') return '<a:close/>'
    if (segment.type === 'move') return `<a:moveTo>${pointElement(segment.to, box)}</a:moveTo>`
    if (segment.type !== 'curve') return `<a:lnTo>${pointElement(segment.to, box)}</a:lnTo>`
    const points = [segment.first, segment.second, segment.to].map((point) => pointElement(point, box))
    return `<a:cubicBezTo>${points.join('')}</a:cubicBezTo>`
  })
  return freeform(box, drawn.join(''), !path.fill)
}

const pointElement = ({ x, y }: Point, box: Box): string => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`

/** Straight stretches between points. */
export const polyline = (points: readonly Point[], box: Box): string => {
  const drawn = points.map((point, at) => {
    const name = at === 0 ? 'moveTo' : 'lnTo'
    return `<a:${name}>${pointElement(point, box)}</a:${name}>`
  })
  return freeform(box, drawn.join(''), true)
}

const freeform = ({ width, height }: Box, drawn: string, isOpen: boolean): string =>
  '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
  `<a:path w="${emu(width)}" h="${emu(height)}"${isOpen ? ' fill="none"' : ''}>${drawn}</a:path></a:pathLst></a:custGeom>`
