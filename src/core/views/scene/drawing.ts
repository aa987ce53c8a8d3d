import type { Box } from '#core/layout/box.ts'
import { around, grown } from '#core/layout/box.ts'
import type { Diagram } from '../diagram/diagram.ts'
import { cardItems } from './card.ts'
import { type Comparison, ghostItems, markItems } from './comparison.ts'
import { box, movedBy, text, theme } from './draw.ts'
import { lineBoxes, lineItems } from './lines.ts'
import { islandItems, islandLabelItems, siteItems } from './outlines.ts'
import type { SceneItem } from './scene.ts'
import type { Section } from './section.ts'

const margin = 40

/** The diagram in the middle of a calm surface. */
export function drawingOf(diagram: Diagram, bounds: Box, width: number, comparison?: Comparison): Section {
  const isEmpty = diagram.nodes.length + diagram.sites.length + (comparison?.removed.ghosts.length ?? 0) === 0
  const items = isEmpty ? [emptyItem(bounds)] : itemsOf(diagram, comparison)
  const aside = Math.floor((width - bounds.width) / 2)
  const surface = box({ x: 0, y: 0, width, height: bounds.height }, 16, { fill: theme.page, stroke: theme.line })
  return { items: [surface, ...movedBy(items, aside - bounds.x, -bounds.y)], height: bounds.height }
}

function itemsOf(diagram: Diagram, comparison: Comparison | undefined): readonly SceneItem[] {
  const { lines, reasons } = lineItems(diagram)
  return [
    ...diagram.sites.flatMap(siteItems),
    ...diagram.islands.flatMap(islandItems),
    ...(comparison ? ghostItems(comparison) : []),
    ...lines,
    ...diagram.islands.flatMap(islandLabelItems),
    ...diagram.nodes.flatMap(cardItems),
    ...(comparison ? markItems(comparison, diagram) : []),
    ...reasons,
  ]
}

/** All that the diagram covers, with air around it. */
export function boundsOf(diagram: Diagram, ghosts: readonly Box[] = []): Box {
  const boxes = [...diagram.nodes, ...diagram.islands, ...diagram.sites, ...lineBoxes(diagram), ...ghosts]
  return boxes.length === 0 ? { x: 0, y: 0, width: 480, height: 120 } : grown(around(boxes), margin)
}

const emptyItem = ({ width, height }: Box): SceneItem =>
  text('Nothing is drawn in this stage yet.', width / 2, height / 2 + 5, {
    size: 14,
    weight: 400,
    fill: theme.ink3,
    align: 'middle',
  })
