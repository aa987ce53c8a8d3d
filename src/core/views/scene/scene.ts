import type { Box } from '#core/layout/box.ts'
import type { Weight } from '#core/layout/text.ts'

interface Ink {
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dash?: readonly number[]
}

export interface SceneBox extends Box, Ink {
  readonly type: 'box'
  readonly radius: number
}

/** A path of its own grid, moved and scaled to its place. */
export interface ScenePath extends Ink {
  readonly type: 'path'
  readonly path: string
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** One line of text; `y` is its base line. */
export interface SceneText {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly fill: string
  readonly align: 'start' | 'middle' | 'end'
  /** What the text was before it was cut short. */
  readonly full?: string
}

export type SceneItem = SceneBox | ScenePath | SceneText

/** A page with everything on it in its final place, back to front: each format only writes it down. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly title: string
  /** The picture in a few sentences, for those who do not see it. */
  readonly description: string
  readonly items: readonly SceneItem[]
}
