import { contentOf, type Island, islandsOf } from '#core/domain/content/islands.ts'
import { containerOf } from '#core/layout/content.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Layout, LineChoice } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { DiagramInput } from './diagram.ts'

/** What the shapes of one stage are made from. */
export interface View {
  readonly graph: Graph
  readonly layout: Layout
  readonly lines: LineChoice | undefined
  /** By chat pool; empty where the stage has fewer than two. */
  readonly islands: ReadonlyMap<EntityId, Island>
  /** The references that cannot work, by `referenceKey`. */
  readonly broken: ReadonlyMap<string, Broken>
  /** Of a category or room that holds such references, why the first cannot work. */
  readonly reasons: ReadonlyMap<EntityId, string>
  /** Rooms that are listed even where only the first are. */
  readonly sought: ReadonlySet<EntityId>
}

export interface Broken {
  readonly label: string
  readonly severity: Finding['severity']
}

export const referenceKey = (from: EntityId, field: string, to: EntityId): string => `${from} ${field} ${to}`

/** Only open findings break a line: what is waived is drawn as it was meant. */
export function viewOf({ graph, layout, lines, findings, sought = nothing }: DiagramInput): View {
  const islands = new Map(islandsOf(graph).map((island) => [island.chatPool.id, island]))
  const broken = new Map<string, Broken>()
  const reasons = new Map<EntityId, string>()
  for (const { severity, waived, broken: links } of findings) {
    if (waived) continue
    for (const { from, field, to, label } of links) {
      const key = referenceKey(from, field, to)
      if (!broken.has(key)) broken.set(key, { label, severity })
      if (!reasons.has(from)) reasons.set(from, reasonOf(graph, islands, field, to) ?? label)
    }
  }
  return { graph, layout, lines, islands, broken, reasons, sought }
}

const nothing: ReadonlySet<EntityId> = new Set()

const roleOf: Readonly<Record<string, string>> = { addIn: 'add-in', category: 'category', parent: 'parent' }

/** "add-in of island P", where the reference crosses to another island. */
function reasonOf(graph: Graph, islands: View['islands'], field: string, to: EntityId): string | undefined {
  const target = contentOf(graph, to)
  const island = target && islands.get(containerOf(graph, target))
  const role = roleOf[field]
  return island && role && `${role} of island ${island.letter}`
}
