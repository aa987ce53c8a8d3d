import type { Kind } from '../entity.ts'
import type { Table } from '../topology.ts'
import { fact } from './facts.ts'
import type { Graph } from './graph.ts'

/** Remembers what follows from all of one kind, together with whatever else `derive` read of the graph. */
export function derivedFrom<V extends object>(kind: Kind, derive: (graph: Graph) => V): (graph: Graph) => V {
  const known = fact((graph: Graph, _all: Table) => derive(graph))
  return (graph) => known(graph, graph.table(kind))
}
