import type { DockSide } from '#core/layout/people-rows.ts'
import type { EntityId, Users } from '#core/model/entity.ts'
import { connectionsIn } from './connecting.ts'
import type { View } from './view.ts'

/** The edge of the shape of users that faces what their clients connect to: the upper one, unless that lies below. */
export function dockSideOf({ graph, layout }: View, id: EntityId, users: readonly Users[]): DockSide {
  const own = layout[id]?.y ?? 0
  let [above, below] = [0, 0]
  for (const one of users) {
    for (const client of graph.referrers('client', one.id, 'users')) {
      for (const { chatPool } of connectionsIn(graph, client)) {
        if ((layout[chatPool]?.y ?? 0) > own) below++
        else above++
      }
    }
  }
  return below > above ? 'bottom' : 'top'
}
