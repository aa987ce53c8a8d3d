import { membershipColumns } from '#core/domain/rooms/membership-table.ts'
import type { Membership } from '#core/domain/rooms/memberships.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { counted } from '#core/model/words.ts'
import { tabbedTable } from '#formats/tables/delimited.ts'
import { current } from '../store/derived.ts'
import { copyText } from './copy-text.ts'

/** Who is on which list, as a spreadsheet takes it. */
export function membersAsText(rows: readonly Membership[]): string {
  const now = current()
  if (!now) return ''
  const texts = membershipColumns.map(({ textsOf }) => textsOf(graphOf(now.stage.topology)))
  return tabbedTable([membershipColumns.map(({ title }) => title), ...rows.map((row) => texts.map((of) => of(row)))])
}

export const copyMembers = (rows: readonly Membership[]): void =>
  copyText(membersAsText(rows), `${counted(rows.length, 'row')} for a spreadsheet`)
