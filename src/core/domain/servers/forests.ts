import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

interface InForest {
  readonly forest?: string | undefined
}

/** Whether two of them may be in one Active Directory forest: nobody knows otherwise. */
export const mayShareForest = (a: InForest, b: InForest): boolean =>
  !a.forest || !b.forest || isSameName(a.forest, b.forest)

/** The forest of a chat pool: its own, or else that of its host. */
export const forestOf = (graph: Graph, chatPool: ChatPool): string | undefined =>
  chatPool.forest ?? graph.get('pool', chatPool.hostedOn)?.forest
