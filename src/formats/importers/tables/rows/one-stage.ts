import { groupBy } from '#core/model/base/group-by.ts'
import type { Notice } from '../../importer.ts'
import { headingKey, type Table } from '../table.ts'

/** A table that the planner wrote of several stages, with the rows of the first of these: a file brings one stage. */
export function ofOneStage(table: Table): { readonly table: Table; readonly notices: readonly Notice[] } {
  const keys = table.headings.map(headingKey)
  const at = keys.indexOf('stage')
  const stages =
    at < 0 || !keys.includes('id') ? undefined : groupBy(table.rows, ({ cells }) => String(cells[at] ?? ''))
  const [first] = stages ?? []
  if (!stages || !first || stages.size === 1) return { table, notices: [] }
  const [name, rows] = first
  const text = `The table has the rows of ${stages.size} stages, of which those of ‘${name.slice(0, 60)}’ are read. Export one with --stage to bring in another.`
  return { table: { ...table, rows }, notices: [{ type: 'notUnderstood', text, file: table.file }] }
}
