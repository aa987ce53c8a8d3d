import type { Kind } from '../entity.ts'
import type { Table } from '../topology.ts'
import { fact } from './facts.ts'
import type { Graph } from './graph.ts'

/** A fact about all of one kind, which may depend on whatever else `derive` reads of the graph. */
export function derivedFrom<V extends object>(kind: Kind, derive: (graph: Graph) => V): (graph: Graph) => V {
  const factOf = fact((graph: Graph, _all: Table) => derive(graph))
  return (graph) => factOf(graph, graph.table(kind))
}
