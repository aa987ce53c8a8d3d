import { cachedBy } from '#core/model/base/caches.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import { type KeyLists, listIn, listsBy } from '#core/model/base/key-lists.ts'
import { type EntityId, kindOf } from '#core/model/entity.ts'
import { type Severity, severities } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Badge, DiagramNode, Row } from './diagram.ts'
import type { SpotOf } from './shown.ts'

/** The open findings about each entity: the subjects of a finding, all of the kind of its first. */
export type Marks = KeyLists<Finding>

export const marksOf = cachedBy((findings: readonly Finding[]): Marks => listsBy([findings], subjectsOf))

export const marksAt = (marks: Marks, id: EntityId): readonly Finding[] => listIn(marks, id)

function addTo(marks: Map<EntityId, Finding[]>, id: EntityId, finding: Finding): void {
  const there = marks.get(id)
  if (there === undefined) marks.set(id, [finding])
  else if (there.at(-1) !== finding) there.push(finding)
}

/** A fact about several shapes is told in the list of problems and marks none of them. */
function subjectsOf({ entities, severity, waived }: Finding): readonly EntityId[] {
  const first = entities[0]
  if (waived || first === undefined || (severity === 'info' && entities.length > 1)) return []
  return entities.length === 1 ? entities : entities.filter((id) => kindOf(id) === kindOf(first))
}

/** What marks the shapes and rows that are seen: nothing is kept of each of thousands that are not. */
export interface SeenMarks {
  readonly own: ReadonlyMap<EntityId, readonly Finding[]>
  /** The findings about what is not seen itself, by the category or container that hides it. */
  readonly folded: ReadonlyMap<EntityId, Tally>
}

/** How many findings there are of each severity. */
type Tally = Record<Severity, number>

/** So many findings are looked at in one step. */
const partLength = 5_000

/** What is folded in counts once where it is, however many subjects of a finding are there. In steps. */
export function* seenMarksOf(findings: readonly Finding[], spotOf: SpotOf): InParts<SeenMarks> {
  const own = new Map<EntityId, Finding[]>()
  const folded = new Map<EntityId, Tally & { last?: Finding }>()
  for (const [nth, finding] of findings.entries()) {
    if (nth % partLength === partLength - 1) yield
    for (const id of subjectsOf(finding)) {
      const spot = spotOf(id)
      // A line that several are drawn as has the id of the first.
      if (!spot?.isFolded || spot.row?.id === id) addTo(own, id, finding)
      if (!spot?.isFolded) continue
      const at = spot.row?.id ?? spot.node.id
      const there = folded.get(at) ?? { ...noneYet }
      folded.set(at, there)
      if (there.last === finding) continue
      there[finding.severity] += 1
      there.last = finding
    }
  }
  return { own, folded }
}

const noneYet: Tally = { error: 0, warning: 0, info: 0 }

/** Marks shapes and their rows; what is closed bears the worst of what it hides. */
export function markedBy({ own, folded }: SeenMarks): (node: DiagramNode) => DiagramNode {
  const badge = (id: EntityId, hides: boolean) => badgeOf(own.get(id), hides ? folded.get(id) : undefined)
  return (node) => ({
    ...withBadge(node, badge(node.id, node.isCollapsed)),
    rows: node.rows.map((row) =>
      withBadge(row, row.type === 'more' ? badgeOf(undefined, folded.get(row.id)) : badge(row.id, isClosed(row))),
    ),
  })
}

const isClosed = (row: Row): boolean => row.type === 'category' && row.isOpen === false

const withBadge = <T extends object>(shape: T, badge: Badge | undefined): T => (badge ? { ...shape, badge } : shape)

export function badgeOf(own: readonly Finding[] = [], inside: Tally = noneYet): Badge | undefined {
  const mine = worstOf(tallyOf(own))
  const hidden = worstOf(inside)
  if (!hidden) return mine && { ...mine, inside: false }
  const isWorse = !mine || severities.indexOf(hidden.severity) < severities.indexOf(mine.severity)
  return isWorse ? { ...hidden, inside: true } : { ...mine, inside: false }
}

function tallyOf(findings: readonly Finding[]): Tally {
  const tally = { ...noneYet }
  for (const { severity } of findings) tally[severity] += 1
  return tally
}

function worstOf(tally: Tally): Omit<Badge, 'inside'> | undefined {
  const severity = severities.find((one) => tally[one] > 0)
  return severity && { severity, count: tally[severity] }
}
