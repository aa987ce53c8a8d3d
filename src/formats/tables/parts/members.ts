import { membershipColumns, sortedMemberships } from '#core/domain/rooms/membership-table.ts'
import type { Category, Room } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { typeName } from '#core/model/words.ts'
import { columns, type Table } from '../table.ts'
import { stagesIn, type TablesInput } from '../tables-input.ts'

/** A line for everybody on a list of a room or category of each stage, in the columns of the table of members. */
export const membersTable = (input: TablesInput): Table => ({
  id: 'members',
  title: 'Members',
  columns: columns({
    Stage: 22,
    ...Object.fromEntries(membershipColumns.map(({ title }) => [title, 28])),
    Category: 24,
    Kind: 12,
    Id: 32,
  }),
  rows: stagesIn(input).flatMap(({ stage }) => {
    const graph = graphOf(stage.topology)
    const texts = membershipColumns.map(({ textsOf }) => textsOf(graph))
    return sortedMemberships(graph, 'principal', false).map((row) => [
      stage.name,
      ...texts.map((textOf) => textOf(row)),
      categoryOf(graph, row.content),
      typeName(row.content),
      row.content.id,
    ])
  }),
})

/** Group Chat may have rooms of one name in several categories. */
const categoryOf = (graph: Graph, content: Category | Room): string | undefined =>
  content.kind === 'room' ? graph.get('category', content.category)?.name : undefined
