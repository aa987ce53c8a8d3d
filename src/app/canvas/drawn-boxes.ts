import type { Box } from '#core/layout/box.ts'
import { stretchBoxes } from '#core/layout/routing/path.ts'
import { labelBoxOf } from '#core/views/diagram/areas.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { pillAt } from '#core/views/diagram/labels.ts'
import type { GhostNode } from './flow-types.ts'

/** All that is drawn of a diagram, as boxes: also its lines with their reasons, the labels of islands, and ghosts. */
export const boxesOf = (
  { nodes, sites, islands, links }: Diagram,
  ghosts: readonly GhostNode[] = [],
): readonly Box[] => [
  ...nodes,
  ...sites,
  ...islands,
  ...islands.map(labelBoxOf),
  ...links.flatMap(({ route }) => stretchBoxes(route)),
  ...links.flatMap(({ broken }) => (broken ? [pillAt(broken.at, broken.label)] : [])),
  ...ghosts.map(({ data }) => data.ghost),
]
