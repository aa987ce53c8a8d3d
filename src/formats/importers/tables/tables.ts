import { groupBy } from '#core/model/base/group-by.ts'
import { addAll } from '#core/model/base/many.ts'
import type { FileError, ImportChoices, Importer, Notice, Reading, ReadTable, Source } from '../importer.ts'
import { readContent } from './content.ts'
import { entriesOf } from './entry.ts'
import { isTable } from './is-table.ts'
import { chosenColumns, mapped, type Understood } from './mapping.ts'
import { notRead } from './not-read.ts'
import { remarks } from './notices.ts'
import type { Part } from './part.ts'
import { readPeople } from './people.ts'
import { withoutNodes } from './rows/nodes.ts'
import { ofOneStage } from './rows/one-stage.ts'
import { readTables } from './rows/read-tables.ts'
import { readServers } from './servers.ts'
import type { Table } from './table.ts'

/** Tables of what cmdlets list, and of what people have in spreadsheets: CSV, JSON, CLIXML, or rows of the clipboard. */
export const tables: Importer = {
  id: 'tables',
  title: 'Tables',
  extensions: ['.csv', '.tsv', '.txt', '.json', '.xml', '.clixml'],
  recognizes: ({ text }) => isTable(text),
  read(sources, choices) {
    const read = mappedTables(sources, choices)
    return { readings: [readingFrom(read, choices)], unread: read.unread }
  },
}

interface Read {
  readonly tables: readonly Understood[]
  readonly notices: readonly Notice[]
  readonly unread: readonly FileError[]
}

function mappedTables(sources: readonly Source[], choices: ImportChoices): Read {
  const all: Table[] = []
  const notices: Notice[] = []
  const unread: FileError[] = []
  for (const { name: file, ...source } of sources) {
    const read = readTables({ name: file, ...source }, choices.separatorOf?.get(file) ?? choices.separator)
    if (!read.ok) {
      unread.push({ file, error: read.error })
      continue
    }
    const ofStage = read.value.tables.map(ofOneStage)
    for (const one of [read.value, ...ofStage]) addAll(notices, one.notices)
    for (const { table } of ofStage) all.push(table)
  }
  const found: Understood[] = []
  for (const table of withoutNodes(all)) {
    const { file } = table
    const one = mapped(table, chosenColumns(choices.columns, choices.columnsOf?.get(file)))
    if (one.ok) found.push(one.value)
    else
      unread.push({ file, error: table.rows.length > 0 ? { type: 'unmapped', table: one.error } : { type: 'empty' } })
  }
  return {
    tables: found,
    notices: [...notices, ...found.flatMap((one) => takenFor(one, choices)), ...notRead(found)],
    unread,
  }
}

/** What rows are taken for, where neither a heading nor anybody says it of them. */
function takenFor(
  { isOnlyFit, kind, table: { file, line } }: Understood,
  { recalled }: ImportChoices,
): readonly Notice[] {
  const isRecalled = recalled?.has(file)
  if (!isRecalled && !isOnlyFit) return []
  const why = isRecalled
    ? 'as was answered before for another table with such headings'
    : 'as no other rows have all of these columns'
  const text = `The rows are taken for ${kind.title}, ${why}.`
  return [{ type: 'assumed', text, file, ...(line !== undefined && { lines: [line] }) }]
}

function readingFrom({ tables: found, notices }: Read, choices: ImportChoices): Reading {
  const said = remarks()
  const byKind = groupBy(
    found.flatMap((of) => entriesOf(of, choices.chatPool)),
    ({ of }) => of.kind.id,
  )
  const entriesOfKind = (kind: string) => byKind.get(kind) ?? []
  const parts: readonly Part[] = [
    readServers(entriesOfKind, choices, said),
    readContent(entriesOfKind, said),
    ...readPeople(entriesOfKind, choices, said),
  ]
  return {
    sipDomains: [...new Set(parts.flatMap((part) => part.sipDomains ?? []))],
    said: parts.flatMap((part) => part.said),
    mentioned: parts.flatMap((part) => part.mentioned),
    details: parts.flatMap((part) => part.details ?? []),
    places: parts.flatMap((part) => part.places ?? []),
    ...parts.reduce((all, { people }) => (people ? { people } : all), {}),
    called: new Map(parts.flatMap(({ called }) => [...(called ?? [])])),
    guesses: parts.flatMap((part) => part.guesses ?? []),
    named: parts.flatMap((part) => part.named ?? []),
    unplaced: parts.flatMap((part) => part.unplaced ?? []),
    covers: parts.flatMap((part) => part.covers),
    notices: [...notices, ...said.notices(), ...(isNothing(parts) ? withoutObjects(found, said.notices()) : [])],
    proposals: parts.flatMap((part) => part.proposals ?? []),
    tables: found.map(understoodOf),
    ...(parts.some(({ needsChatPool }) => needsChatPool) && { needsChatPool: true }),
    ...(parts.some(({ takesChatPool }) => takesChatPool) && { takesChatPool: true }),
    otherProducts: parts.flatMap((part) => part.otherProducts ?? []),
  }
}

const isNothing = (parts: readonly Part[]): boolean =>
  parts.every(({ said, mentioned, details = [], proposals = [], sipDomains = [] }) =>
    [said, mentioned, details, proposals, sipDomains].every((all) => all.length === 0),
  )

/** Why nothing was made of tables, unless that is said already. */
function withoutObjects(found: readonly Understood[], notices: readonly Notice[]): readonly Notice[] {
  const told = new Set(notices.map(({ file }) => file))
  return found.flatMap(({ table: { file, rows }, kind }): readonly Notice[] => {
    if (rows.length === 0 || told.has(file)) return []
    const text = `Nothing can be made of ${kind.title} such as these alone. Bring the other files of the export as well.`
    return [{ type: 'notUnderstood', text, file }]
  })
}

/** Of people nothing is kept but how many they are. */
const understoodOf = ({ table, kind, shown }: Understood): ReadTable => ({
  ...shown,
  samples: kind.id === 'users' ? [] : shown.samples,
  file: table.file,
})
