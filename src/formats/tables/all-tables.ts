import { changesTable } from './parts/changes.ts'
import { findingsTable } from './parts/findings.ts'
import { membersTable } from './parts/members.ts'
import { objectsTable } from './parts/objects.ts'
import { reachTable } from './parts/reach.ts'
import { roomsTable } from './parts/rooms.ts'
import { runbookTable } from './parts/runbook.ts'
import { waiversTable } from './parts/waivers.ts'
import type { Table, TableId } from './table.ts'
import type { TablesInput } from './tables-input.ts'

/** How each table is made. */
export const makeTable: Readonly<Record<TableId, (input: TablesInput) => Table>> = {
  objects: objectsTable,
  rooms: roomsTable,
  members: membersTable,
  findings: findingsTable,
  changes: changesTable,
  reach: reachTable,
  runbook: runbookTable,
  waivers: waiversTable,
}
