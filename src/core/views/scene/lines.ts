import type { Box } from '#core/layout/box.ts'
import { stretchBoxes } from '#core/layout/routing/path.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Diagram, type DiagramLink, entityFor, type LinkEnd } from '../diagram/diagram.ts'
import { pill, pillAt } from '../diagram/labels.ts'
import { box, group, text, theme } from './draw.ts'
import { styleOf } from './line-looks.ts'
import type { SceneItem, SceneLine } from './scene.ts'

/** The lines between the shapes, and apart from them the reasons of the broken ones, which nothing may cover. */
export function lineItems({ links, nodes }: Diagram): {
  readonly lines: SceneItem[]
  readonly reasons: SceneItem[]
} {
  const stacks = new Map(nodes.flatMap((node) => (node.members ? [[node.id, entityFor(node)] as const] : [])))
  const lines: SceneItem[] = []
  const reasons: SceneItem[] = []
  for (const link of [...links].sort(brokenLast)) {
    lines.push(lineOf(link, stacks))
    if (link.broken) reasons.push(group({ label: link.id }, reasonItems(link.broken)))
  }
  return { lines, reasons }
}

const lineOf = (link: DiagramLink, stacks: ReadonlyMap<EntityId, EntityId>): SceneLine => ({
  type: 'line',
  route: link.route,
  jumps: link.jumps,
  x: 0,
  y: 0,
  data: { line: link.id, from: shownEnd(link.from, stacks), to: shownEnd(link.to, stacks) },
  ...styleOf(link),
})

/** What is drawn at the end of a line: the stack, the row or the card that its entity is, or is folded into. */
const shownEnd = ({ row, node }: LinkEnd, stacks: ReadonlyMap<EntityId, EntityId>): string =>
  stacks.get(node) ?? row ?? node

/** How far the lines and their reasons reach. */
export function lineBoxes({ links }: Diagram): readonly Box[] {
  return links.flatMap(({ route, broken }) => [
    ...stretchBoxes(route),
    ...(broken ? [pillAt(broken.at, broken.label)] : []),
  ])
}

const brokenLast = (a: DiagramLink, b: DiagramLink): number => Number(Boolean(a.broken)) - Number(Boolean(b.broken))

function reasonItems({ label, severity, at }: NonNullable<DiagramLink['broken']>): SceneItem[] {
  const hue = theme.severity[severity]
  const around = pillAt(at, label)
  return [
    box(around, pill.height / 2, { fill: hue.tint, stroke: hue.line }),
    text(label, at.x, at.y + 4.2, { ...pill.font, fill: hue.ink, align: 'middle', width: around.width - 8 }),
  ]
}
