import type { Box, Point } from '#core/layout/box.ts'
import { plainLines } from '#core/model/base/plain-text.ts'
import { attributes } from '../../xml/attributes.ts'
import type { Shape } from '../shapes/shape.ts'
import { outlineBox } from './outline-image.ts'

export interface Cell {
  readonly id: string | undefined
  readonly parent?: string
  readonly vertex?: 1
  readonly edge?: 1
  readonly source?: string | undefined
  readonly target?: string | undefined
  readonly connectable?: 0
  readonly value?: string
  readonly tooltip?: string | undefined
  readonly data?: Readonly<Record<string, string>> | undefined
  readonly style?: Style
  /** An element. */
  readonly geometry?: string
}

export type Style = Readonly<Record<string, string | number | undefined>>

/** A cell; one that bears data or a tooltip is wrapped in what draw.io keeps these on. */
export function cellElement({ id, value, tooltip, data, style, geometry, ...rest }: Cell): string {
  const isWrapped = tooltip !== undefined || data !== undefined
  const own = isWrapped ? {} : { id, value }
  const opening = `<mxCell${attributes({ ...own, style: style && written(style), ...rest })}`
  const cell = geometry === undefined ? `${opening}/>` : `${opening}>${geometry}</mxCell>`
  if (!isWrapped) return cell
  // What is drawn is plain already, but for the direction of names, which it is told itself.
  const told = Object.entries(data ?? {}).map(([name, words]) => [name, plainLines(words)] as const)
  const drawn = { label: value ?? '', tooltip }
  return `<UserObject${attributes({ ...drawn, ...Object.fromEntries(told), id })}>${cell}</UserObject>`
}

const written = (style: Style): string =>
  Object.entries(style)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value};`]))
    .join('')

const boxGeometry = ({ x, y, width, height }: Box, { x: left, y: top }: Point): string =>
  `<mxGeometry${attributes({ x: x - left, y: y - top, width, height, as: 'geometry' })}/>`

export const shapeGeometry = (shape: Shape, origin: Point): string => boxGeometry(outlineBox(shape), origin)
