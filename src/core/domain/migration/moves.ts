import { differences } from '#core/model/base/shared-map.ts'
import type { EntityId, Pool, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'

/** Users whose home changes in a step. */
export interface Move {
  readonly users: Users
  readonly from: Pool
  readonly to: Pool
}

/** The moves of users between two stages, derived from the change of their homes. */
export function movesBetween(before: Graph, after: Graph): readonly Move[] {
  const changed = differences<EntityId, Users>(before.table('users'), after.table('users'))
  return changed.flatMap(([, was, is]) => {
    const from = before.get('pool', was?.homedOn)
    const to = after.get('pool', is?.homedOn)
    return is && from && to && from.id !== to.id ? [{ users: is, from, to }] : []
  })
}
