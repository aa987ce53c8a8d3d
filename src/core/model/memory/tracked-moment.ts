import type { Graph } from './graph.ts'
import { type Moment, momentBy } from './moment.ts'
import type { Notebook } from './notes.ts'
import { aspectAt, type Snapshot } from './snapshot.ts'
import { trackedGraph } from './tracked-graph.ts'

/** A moment that takes a note of what is read of it, and of those before and after. */
export function trackedMoment(snapshot: Snapshot, notebook: Notebook): Moment {
  const graphs = new Map<number, Graph>()
  const notes = notebook.part()
  return momentBy({
    graphAt: (offset) => {
      const graph = graphs.get(offset) ?? trackedGraph(snapshot, notebook, offset)
      graphs.set(offset, graph)
      return graph
    },
    aspectAt: (offset, aspect) => {
      const found = aspectAt(snapshot, offset, aspect)
      if (!notes.known(offset, aspect)) notes.add(offset, aspect, { of: 'aspect', offset, aspect, found })
      return found
    },
  })
}
