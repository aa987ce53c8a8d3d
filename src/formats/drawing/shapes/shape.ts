import type { Box, Point } from '#core/layout/box.ts'
import type { SceneBox, SceneLine, ScenePath, SceneText } from '#core/views/scene/scene.ts'

/** What is drawn as one thing: an outline with its words, an outline or words alone, and what stands inside. */
export interface Shape {
  readonly role: 'frame' | 'card' | 'row' | 'ghost' | 'label' | 'part'
  /** The entity that it stands for, or of a label what it belongs to. */
  readonly subject?: string
  readonly box: Box
  readonly outline?: SceneBox | ScenePath
  /** The words that are moved and edited with the outline. */
  readonly label?: SceneText
  /** The outlines of a stack that lie behind the first, back to front. */
  readonly behind: readonly Shape[]
  /** Back to front. */
  readonly inside: readonly Shape[]
}

/** A line that is fixed to the shapes at its ends. */
export interface Connector {
  readonly line: SceneLine
  /** Where it leads along, in page coordinates. */
  readonly route: readonly Point[]
  readonly from: Shape | undefined
  readonly to: Shape | undefined
  /** What is said on it: why it cannot work. */
  readonly reason: Shape | undefined
}

/** A scene as programs for drawing take it: containers and connectors instead of a list of strokes. */
export interface ShapePage {
  readonly shapes: readonly Shape[]
  readonly connectors: readonly Connector[]
}

/** The shape, what is behind it and all inside, back to front. */
export const withInside = (shape: Shape): readonly Shape[] => [
  ...shape.behind,
  shape,
  ...shape.inside.flatMap(withInside),
]
