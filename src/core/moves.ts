import type { Graph } from './graph.ts'
import type { Pool, Users } from './model.ts'

/** Users whose home changes in a step. */
export interface Move {
  readonly users: Users
  readonly from: Pool
  readonly to: Pool
}

/** The moves of users between two stages, derived from the change of their homes. */
export function movesBetween(before: Graph, after: Graph): readonly Move[] {
  return after.all('users').flatMap((users) => {
    const from = before.get('pool', before.get('users', users.id)?.homedOn)
    const to = after.get('pool', users.homedOn)
    return from && to && from.id !== to.id ? [{ users, from, to }] : []
  })
}
