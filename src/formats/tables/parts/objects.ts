import type { Entity } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { nameOf, typeName } from '#core/model/words.ts'
import { factsOf } from '#core/views/facts/facts.ts'
import { columns, type Table } from '../table.ts'
import { stagesIn, type TablesInput } from '../tables-input.ts'

/** A line for each object of each stage, but for the rooms, which have a table of their own. */
export const objectsTable = (input: TablesInput): Table => ({
  id: 'objects',
  title: 'Objects',
  columns: columns({ Stage: 22, Kind: 28, Name: 28, Users: 10, 'What is known of it': 90, Id: 32 }),
  rows: stagesIn(input).flatMap(({ stage }) => {
    const graph = graphOf(stage.topology)
    return [...entitiesOf(stage.topology)]
      .filter(({ kind }) => kind !== 'room')
      .map((entity) => [
        stage.name,
        typeName(entity),
        nameOf(entity),
        entity.kind === 'users' ? entity.count : undefined,
        knownOf(entity, graph),
        entity.id,
      ])
  }),
})

/** "Hosted on: FE-2013; State: Active", without what has a column of its own. */
const knownOf = (entity: Entity, graph: Graph): string =>
  factsOf(entity, graph)
    .filter(({ field }) => !['kind', 'name', 'count'].includes(field))
    .map(({ title, value }) => `${title}: ${value}`)
    .join('; ')
