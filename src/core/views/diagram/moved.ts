import { isSame } from '#core/model/diff.ts'
import { type EntityId, kindOf } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Layout } from '#core/model/plan.ts'
import { connectionsIn } from './connecting.ts'
import { type DiagramInput, type DiagramNode, entitiesOf } from './diagram.ts'

/** What stands in another place in one of two inputs; undefined where they differ in anything else. */
export function movedSince(before: DiagramInput, after: DiagramInput): ReadonlySet<EntityId> | undefined {
  const isOther =
    before.graph !== after.graph ||
    before.findings !== after.findings ||
    before.lines !== after.lines ||
    before.sought !== after.sought
  return isOther ? undefined : movedBetween(before.layout, after.layout)
}

function movedBetween(before: Layout, after: Layout): ReadonlySet<EntityId> | undefined {
  const moved = new Set<EntityId>()
  if (before === after) return moved
  for (const id of new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<EntityId>) {
    const [was, is] = [before[id], after[id]]
    if (isSame(was, is)) continue
    if (!isSame({ ...was, ...nowhere }, { ...is, ...nowhere })) return undefined
    moved.add(id)
  }
  return moved
}

const nowhere = { x: 0, y: 0 }

/** Whether a shape is another one once something has moved: users show their clients where their chat pools are. */
export const isConcerned = (node: DiagramNode, graph: Graph, moved: ReadonlySet<EntityId>): boolean =>
  moved.has(node.id) ||
  (node.kind === 'users' &&
    [...moved].some((id) => kindOf(id) === 'chatPool') &&
    entitiesOf(node)
      .flatMap((id) => graph.referrers('client', id as `users:${string}`, 'users'))
      .some((client) => connectionsIn(graph, client).some(({ chatPool }) => moved.has(chatPool))))
