import type { InParts } from '#core/model/base/in-parts.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { holdersOf } from '../content/islands.ts'
import { audiencesIn } from '../reachability/audiences.ts'
import { occupancyIn } from './occupancy.ts'

/**
 * Finds out of the rooms of one category or chat pool after the other what is asked of all rooms later, and is known
 * then: of a hundred thousand that would be one long step.
 */
export function* askOfHolders(graph: Graph): InParts<void> {
  for (const holder of holdersOf(graph)) {
    audiencesIn(graph, holder)
    yield
    const chatPool = holder.kind === 'chatPool' ? holder : graph.get('chatPool', holder.chatPool)
    if (!chatPool || isLegacy(chatPool)) continue
    occupancyIn(graph, holder)
    yield
  }
}
