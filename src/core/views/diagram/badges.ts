import { cachedBy } from '#core/model/base/caches.ts'
import { type EntityId, kindOf } from '#core/model/entity.ts'
import { severities } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Badge, DiagramNode, Row } from './diagram.ts'
import type { SpotOf } from './shown.ts'

export type Marks = ReadonlyMap<EntityId, ReadonlySet<Finding>>

/** The open findings about each entity: the subjects of a finding, all of the kind of its first. */
export const marksOf = cachedBy((findings: readonly Finding[]): Marks => {
  const marks = new Map<EntityId, Set<Finding>>()
  for (const finding of findings) for (const id of subjectsOf(finding)) add(marks, id, [finding])
  return marks
})

/** A fact about several shapes is told in the list of problems and marks none of them. */
function subjectsOf({ entities, severity, waived }: Finding): readonly EntityId[] {
  const first = entities[0]
  if (waived || first === undefined || (severity === 'info' && entities.length > 1)) return []
  return entities.filter((id) => kindOf(id) === kindOf(first))
}

function add(marks: Map<EntityId, Set<Finding>>, id: EntityId, findings: Iterable<Finding>): void {
  const there = marks.get(id) ?? new Set()
  for (const finding of findings) there.add(finding)
  marks.set(id, there)
}

/** Marks shapes and their rows; what is closed bears the worst of what it hides. */
export function markedBy(marks: Marks, spotOf: SpotOf): (node: DiagramNode) => DiagramNode {
  const folded = foldedMarks(marks, spotOf)
  const badge = (id: EntityId, hides: boolean) => badgeOf(marks.get(id), hides ? folded.get(id) : undefined)
  return (node) => ({
    ...withBadge(node, badge(node.id, node.isCollapsed)),
    rows: node.rows.map((row) =>
      withBadge(row, row.type === 'more' ? badgeOf(undefined, folded.get(row.id)) : badge(row.id, isClosed(row))),
    ),
  })
}

const isClosed = (row: Row): boolean => row.type === 'category' && row.isOpen === false

/** The findings about what is not seen itself, by the category or container that hides it. */
function foldedMarks(marks: Marks, spotOf: SpotOf): Marks {
  const folded = new Map<EntityId, Set<Finding>>()
  for (const [id, findings] of marks) {
    const spot = spotOf(id)
    if (spot?.isFolded) add(folded, spot.row?.id ?? spot.node.id, findings)
  }
  return folded
}

const withBadge = <T extends object>(shape: T, badge: Badge | undefined): T => (badge ? { ...shape, badge } : shape)

export function badgeOf(own: Iterable<Finding> = [], inside: Iterable<Finding> = []): Badge | undefined {
  const mine = worstOf(own)
  const hidden = worstOf(inside)
  if (!hidden) return mine && { ...mine, inside: false }
  const isWorse = !mine || severities.indexOf(hidden.severity) < severities.indexOf(mine.severity)
  return isWorse ? { ...hidden, inside: true } : { ...mine, inside: false }
}

function worstOf(findings: Iterable<Finding>): Omit<Badge, 'inside'> | undefined {
  const all = [...findings]
  const severity = severities.find((one) => all.some((finding) => finding.severity === one))
  return severity && { severity, count: all.filter((finding) => finding.severity === severity).length }
}
