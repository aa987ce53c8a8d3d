import { cacheLatest } from '../base/caches.ts'
import { takeNotes } from './evaluate.ts'
import type { Graph } from './graph.ts'
import { type Moment, momentBy } from './moment.ts'
import { aspectAt, type Snapshot, topologyAt } from './snapshot.ts'
import { trackedGraph, trackedGraphAt } from './tracked-graph.ts'

/** A moment that tracks what is read of it, and of those before and after: one for all rules that are asked in turn. */
export const trackedMoment = cacheLatest((snapshot: Snapshot): Moment => {
  const graphs = new Map<number, Graph>()
  const notes = takeNotes()
  return momentBy({
    graphAt: (offset) => {
      const there = graphs.get(offset)
      if (there) return there
      const graph = offset === 0 ? trackedGraph(snapshot) : trackedGraphAt(topologyAt(snapshot, offset), offset)
      graphs.set(offset, graph)
      return graph
    },
    aspectAt: (offset, aspect) => {
      const found = aspectAt(snapshot, offset, aspect)
      if (!notes.known(offset, aspect))
        notes.add(offset, aspect, { of: 'aspect', offset, aspect, found, heldIn: 0, otherIn: 0 })
      return found
    },
  })
})
