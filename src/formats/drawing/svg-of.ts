import type { Point } from '#core/layout/box.ts'
import { pathOf } from '#core/layout/routing/path.ts'
import type { Scene, SceneBox, SceneData, SceneItem, SceneLine, ScenePath, SceneText } from '#core/views/scene/scene.ts'
import { fontStack } from '#core/views/scene/theme.ts'
import { attribute, attributes, short } from '../xml/attributes.ts'
import { escaped } from '../xml/escaped.ts'

/**
 * A scene as SVG that stands alone: plain text elements, nothing foreign in it, nothing fetched. Without font faces it is
 * small, and shown in whatever font a viewer has.
 */
export function svgOf(scene: Scene, fontFaces = '', metadata: readonly string[] = []): string {
  const { width, height, title, description, items } = scene
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': fontStack,
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
  const style = fontFaces === '' ? [] : [`<style>${fontFaces}</style>`]
  const head = [`<title>${escaped(title)}</title>`, `<desc>${escaped(description)}</desc>`, ...metadata, ...style]
  return `<svg${root}>\n${[...head, ...items.map(elementOf)].join('\n')}\n</svg>\n`
}

function elementOf(item: SceneItem): string {
  switch (item.type) {
    case 'box':
      return `<rect${placeOf(item)}${attribute('width', item.width)}${attribute('height', item.height)}${attribute('rx', item.radius)}${inkOf(item)}/>`
    case 'path':
      return `<path${attribute('d', item.path)}${attribute('transform', transformOf(item))}${inkOf(item)}/>`
    case 'line':
      return `<path${attribute('d', pathOf(item.route.map(movedBy(item)), item.jumps.map(movedBy(item))))}${dataOf(item.data)}${inkOf(item)}/>`
    case 'text':
      return textElement(item)
    case 'group':
      return `<g${dataOf(item.data)}>\n${item.items.map(elementOf).join('\n')}\n</g>`
  }
}

function textElement(item: SceneText): string {
  const full = item.full === undefined ? '' : `<title>${escaped(item.full)}</title>`
  const font = `${attribute('font-size', item.size)}${attribute('font-weight', item.weight)}${attribute('fill', item.fill)}`
  const anchor = attribute('text-anchor', item.align === 'start' ? undefined : item.align)
  return `<text${placeOf(item)}${font}${anchor}>${full}${escaped(item.text)}</text>`
}

const placeOf = ({ x, y }: SceneBox | SceneText): string => `${attribute('x', x)}${attribute('y', y)}`

const dataOf = (data: SceneData): string =>
  Object.entries(data)
    .map(([name, id]) => attribute(`data-${name}`, id))
    .join('')

const movedBy =
  ({ x, y }: SceneLine) =>
  (point: Point): Point => ({ x: point.x + x, y: point.y + y })

const inkOf = ({ fill, stroke, strokeWidth, dash }: SceneBox | ScenePath | SceneLine): string =>
  `${attribute('fill', fill)}${attribute('stroke', stroke)}${attribute('stroke-width', stroke ? strokeWidth : undefined)}${attribute('stroke-dasharray', dash?.join(' '))}`

function transformOf({ x, y, scale }: ScenePath): string | undefined {
  const moved = x === 0 && y === 0 ? [] : [`translate(${short(x)} ${short(y)})`]
  return [...moved, ...(scale === 1 ? [] : [`scale(${short(scale)})`])].join(' ') || undefined
}
