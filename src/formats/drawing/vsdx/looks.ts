import type { SceneBox, SceneText } from '#core/views/scene/scene.ts'
import { cells, inches, row, section } from './cells.ts'

type Inked = Pick<SceneBox, 'fill' | 'stroke' | 'strokeWidth' | 'dash'>

/** Colours, width and dashes of a shape or line. */
export const inkCells = ({ fill, stroke, strokeWidth = 1, dash }: Inked, scale = 1): string =>
  cells({
    ...(fill ? { FillForegnd: fill, FillPattern: 1 } : { FillPattern: 0 }),
    ...(stroke
      ? {
          LineColor: stroke,
          LineWeight: inches(strokeWidth * scale),
          LinePattern: patternOf(dash),
          LineCap: dash ? 1 : 0,
        }
      : { LinePattern: 0 }),
  })

/** The pattern of Visio that is nearest: dashes and dots apart, long ones and short ones. */
function patternOf(dash: readonly number[] | undefined): number {
  if (!dash) return 1
  const [first = 0] = dash
  if (dash.length > 2) return 4
  if (first < 3) return 3
  return first >= 10 ? 16 : first > 5 ? 2 : 9
}

/** Letters as in the scene, or smaller where that is scaled. */
export const characterSection = ({ size, fill, weight }: SceneText): string =>
  section('Character', [
    row({ IX: 0 }, { Font: 'Arial', Color: fill, Style: weight === 600 ? 1 : 0, Size: inches(size), LangID: 'en-GB' }),
  ])

export const paragraphSection = ({ align }: SceneText): string =>
  section('Paragraph', [row({ IX: 0 }, { HorzAlign: { start: 0, middle: 1, end: 2 }[align], SpLine: -1 })])
