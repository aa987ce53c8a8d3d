import type { Box } from '#core/layout/box.ts'
import { fitted } from '#core/layout/safe-text.ts'
import type { Font } from '#core/layout/text.ts'
import type { Severity } from '#core/model/plan.ts'
import { severityShape } from '../diagram/icons.ts'
import { isolatedName, withIsolatedNames } from './direction.ts'
import type { SceneBox, SceneData, SceneGroup, SceneItem, ScenePath, SceneText } from './scene.ts'
import { light } from './theme.ts'

/** Pictures go into documents and on paper: always the light theme. */
export const theme = light

interface Style {
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: readonly number[]
}

export const box = ({ x, y, width, height }: Box, radius: number, style: Style): SceneBox => ({
  type: 'box',
  x,
  y,
  width,
  height,
  radius,
  ...style,
})

/** A path in page coordinates. */
export const line = (path: string, style: Style): ScenePath => ({ type: 'path', path, x: 0, y: 0, scale: 1, ...style })

/** A stroked icon of the 16 × 16 grid. */
export const icon = (path: string, x: number, y: number, size: number, stroke: string): ScenePath => ({
  type: 'path',
  path,
  x,
  y,
  scale: size / 16,
  stroke,
  strokeWidth: 1.5,
})

/** The filled shape of a severity; `hollow` where it speaks of what is hidden inside. */
export function severityMark(severity: Severity, x: number, y: number, size: number, hollow = false): ScenePath {
  const { ink, tint } = theme.severity[severity]
  const style = hollow
    ? { fill: tint, stroke: ink, strokeWidth: 1.6 }
    : { fill: ink, stroke: theme.surface, strokeWidth: 1 }
  return { type: 'path', path: severityShape[severity], x, y, scale: size / 16, ...style }
}

interface TextStyle extends Font {
  readonly fill: string
  readonly align?: SceneText['align']
  /** Where it would be wider, it is set a bit smaller, and then cut short. */
  readonly width?: number
  /** It is a name and nothing else. */
  readonly isName?: boolean
}

/**
 * One line of text that fits into its width also where there is no Inter; in names from outside, what would break or turn
 * the line is left out.
 */
export function text(content: string, x: number, y: number, style: TextStyle): SceneText {
  const { weight, fill, align = 'start', width = Number.POSITIVE_INFINITY, isName = false } = style
  const full = printable(content)
  const { text: shown, size } = fitted(full, width, style)
  const directed = isName ? isolatedName(shown) : withIsolatedNames(shown)
  return { type: 'text', x, y, text: directed, size, weight, fill, align, ...(shown !== full && { full }) }
}

/** Without control characters, halves of characters, marks of direction, and tags that nobody sees. */
export const printable = (content: string): string =>
  content
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu, '')
    .trim()

/** What belongs to one thing, which programs that read the picture are told. */
export const group = (data: SceneData, items: readonly SceneItem[]): SceneGroup => ({ type: 'group', data, items })

export const movedBy = (items: readonly SceneItem[], dx: number, dy: number): readonly SceneItem[] =>
  items.map((item) =>
    item.type === 'group'
      ? { ...item, items: movedBy(item.items, dx, dy) }
      : { ...item, x: item.x + dx, y: item.y + dy },
  )
