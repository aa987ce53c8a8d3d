import type { Box } from '#core/layout/box.ts'
import type { SceneText } from '#core/views/scene/scene.ts'
import { middleOf, textBoxOf } from '../shapes/text-box.ts'
import { type Cell, cells, inches } from './cells.ts'
import { characterSection, paragraphSection } from './looks.ts'

/** A bit more room than the letters need, so that no line is broken in a font that is wider. */
const roomy = 1.1

/** Where words stand in their shape, and how they look. */
export function textParts(label: SceneText, box: Box, isAlone: boolean): { cells: string; sections: string } {
  const { width, height } = textBoxOf(label)
  const before = { start: 0, middle: 0.5, end: 1 }[label.align]
  const isCentred = isAlone || Math.abs(middleOf(label) - box.y - box.height / 2) < 2
  const down = inches(middleOf(label) - box.y)
  const TxtWidth = inches(width * roomy)
  const TxtHeight = inches(height)
  const block: Readonly<Record<string, Cell>> = {
    TxtPinX: [inches(label.x - box.x), fromLeft(label, box)],
    TxtPinY: isCentred
      ? [inches(box.height / 2), 'Height*0.5']
      : [inches(box.y + box.height - middleOf(label)), `Height-${down}`],
    TxtWidth,
    TxtHeight,
    TxtLocPinX: [Math.round(TxtWidth * before * 1e6) / 1e6, `TxtWidth*${before}`],
    TxtLocPinY: [inches(height / 2), 'TxtHeight*0.5'],
    ...{ LeftMargin: 0, RightMargin: 0, TopMargin: 0, BottomMargin: 0, VerticalAlign: 1 },
  }
  return { cells: cells(block), sections: characterSection(label) + paragraphSection(label) }
}

function fromLeft({ align, x }: SceneText, box: Box): string {
  if (align === 'start') return String(inches(x - box.x))
  return align === 'middle' ? 'Width*0.5' : `Width-${inches(box.x + box.width - x)}`
}
