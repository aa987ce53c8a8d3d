import type { Track } from './dependency.ts'
import type { Tracked } from './evaluate.ts'
import type { Graph } from './graph.ts'
import { type Moment, momentBy } from './moment.ts'
import { nothingSeen } from './seen.ts'
import { aspectAt, type Snapshot } from './snapshot.ts'
import { trackedGraph } from './tracked-graph.ts'

/** A moment that tracks what is read of it, and of those before and after. */
export function trackedMoment(snapshot: Snapshot, track: Track): Tracked<Moment> {
  const graphs = new Map<number, Tracked<Graph>>()
  const seen = nothingSeen()
  const reader = momentBy({
    graphAt: (offset) => {
      const graph = graphs.get(offset) ?? trackedGraph(snapshot, track, offset)
      graphs.set(offset, graph)
      return graph.reader
    },
    aspectAt: (offset, aspect) => {
      const found = aspectAt(snapshot, offset, aspect)
      if (seen.isNew(offset, aspect)) track({ of: 'aspect', offset, aspect, found })
      return found
    },
  })
  const forget = () => {
    seen.forget()
    for (const graph of graphs.values()) graph.forget()
  }
  return { reader, forget }
}
