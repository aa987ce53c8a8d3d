import type { Box } from '#core/layout/box.ts'
import type { Jumps } from '#core/layout/routing/jumps.ts'
import type { Route } from '#core/layout/routing/route.ts'
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

/** What an item stands for, told to programs that read the picture: such as `card` with the id of an entity. */
export type SceneData = Readonly<
  Partial<Record<'card' | 'row' | 'frame' | 'label' | 'line' | 'from' | 'to' | 'ghost', string>>
>

/** A line between two shapes, moved to its place. */
export interface SceneLine extends Ink {
  readonly type: 'line'
  readonly route: Route
  readonly jumps: Jumps
  readonly x: number
  readonly y: number
  readonly data: SceneData
}

/** What belongs to one thing; its items are in page coordinates as all others. */
export interface SceneGroup {
  readonly type: 'group'
  readonly items: readonly SceneItem[]
  readonly data: SceneData
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

export type SceneItem = SceneBox | ScenePath | SceneLine | SceneText | SceneGroup

/** A page with everything on it in its final place, back to front: each format only writes it down. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly title: string
  /** The picture in a few sentences, for those who do not see it. */
  readonly description: string
  readonly items: readonly SceneItem[]
}
