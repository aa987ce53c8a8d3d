import type { Graph } from './graph.ts'
import type { Kind } from './model.ts'

interface Memory<V> {
  value?: V
  readonly next: WeakMap<object, Memory<V>>
}

/**
 * Remembers what follows from the tables of some kinds for as long as those stay the same. Every question reads
 * the tables again, so that whoever watches the graph sees it; `derive` may read no other kinds.
 */
export function derivedFrom<V extends object>(
  kinds: readonly Kind[],
  derive: (graph: Graph) => V,
): (graph: Graph) => V {
  const root: Memory<V> = { next: new WeakMap() }
  return (graph) => {
    let memory = root
    for (const kind of kinds) memory = memoryOf(memory, graph.all(kind))
    memory.value ??= derive(graph)
    return memory.value
  }
}

function memoryOf<V>(memory: Memory<V>, list: object): Memory<V> {
  const known = memory.next.get(list)
  if (known) return known
  const fresh: Memory<V> = { next: new WeakMap() }
  memory.next.set(list, fresh)
  return fresh
}
