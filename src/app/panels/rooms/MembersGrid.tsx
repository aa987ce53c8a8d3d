import { useMemo } from 'react'
import { membershipColumns } from '#core/domain/rooms/membership-table.ts'
import type { Membership } from '#core/domain/rooms/memberships.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { typeName } from '#core/model/words.ts'
import { membersAsText } from '../../commands/member-rows.ts'
import { showSubject } from '../../commands/showing.ts'
import { KindIcon } from '../../marks/KindIcon.tsx'
import { useStage } from '../../store/derived.ts'
import { sortMembersBy, useMembers } from '../../store/members-store.ts'
import { showPanel } from '../../store/preferences-store.ts'
import { announce, select } from '../../store/session-store.ts'
import { DataGrid } from '../../ui/grid/DataGrid.tsx'
import type { GridCell, GridColumn } from '../../ui/grid/grid.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './rooms.module.css'

interface MembersGridProps {
  readonly label: string
  readonly rows: readonly Membership[]
  readonly onLead: (id: EntityId | undefined) => void
}

/** A row selects its room or category; Enter goes on to the list there that it is about. */
export function MembersGrid({ label, rows, onLead }: MembersGridProps) {
  const stage = useStage()
  const graph = graphOf(stage.topology)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const texts = useMemo(() => membershipColumns.map(({ textsOf }) => textsOf(graph)), [graph])
  const lead = (row: Membership | undefined) => {
    onLead(row?.content.id)
    select(row ? [row.content.id] : [])
  }
  const open = (row: Membership | undefined) => {
    if (!row) return
    onLead(row.content.id)
    showPanel('right', true)
    showSubject(stage.id, row.content.id, row.field)
  }
  return (
    <DataGrid
      label={label}
      columns={useColumns()}
      rows={ids}
      hasFixedColumn
      cell={({ row, column }) => cellOf(rows[row], membershipColumns[column]?.id, (one) => texts[column]?.(one) ?? '')}
      onChoose={({ row }) => lead(rows[row])}
      onEdit={(spot) => open(rows.find(({ id }) => id === spot?.row))}
      onPress={({ key, ctrlKey, metaKey }, { at }) => {
        if (ctrlKey || metaKey) return false
        if (key === 'Enter' || key === 'F2') open(rows[at.row])
        else if (key === ' ') lead(rows[at.row])
        else if (key === 'Escape') lead(undefined)
        else return false
        return true
      }}
      onCopy={(event, { at }) => {
        const row = rows[at.row]
        if (!row || !window.getSelection()?.isCollapsed) return
        event.clipboardData.setData('text/plain', membersAsText([row]))
        event.preventDefault()
        announce('1 row copied for a spreadsheet.')
      }}
    />
  )
}

function cellOf(
  row: Membership | undefined,
  column: string | undefined,
  textOf: (row: Membership) => string,
): GridCell {
  if (!row) return {}
  const text = textOf(row)
  if (column === 'principal') return { title: text, className: styles.who, children: text }
  if (column !== 'content') return { title: text, className: styles.cell, children: text }
  return {
    title: `${typeName(row.content)} ${text}`,
    className: styles.cell,
    children: (
      <>
        <KindIcon kind={row.content.kind} size={iconSizes.small} />
        <span className={styles.text}>{text}</span>
      </>
    ),
  }
}

const widths: Readonly<Record<string, number>> = { principal: 200, role: 90, content: 150, chatPool: 110 }

/** Those with names share the room that the others leave. */
function useColumns(): readonly GridColumn[] {
  const sorted = useMembers((state) => state.column)
  const isDescending = useMembers((state) => state.isDescending)
  return useMemo(
    () =>
      membershipColumns.map(({ id, title }) => ({
        id,
        head: title,
        headTip: `Sort by ${title.toLowerCase()}`,
        width: widths[id] ?? 100,
        ...(id !== 'role' && { widest: Number.POSITIVE_INFINITY }),
        sort: {
          order: id !== sorted ? 'none' : isDescending ? 'descending' : 'ascending',
          onSort: () => sortMembersBy(id),
        },
      })),
    [sorted, isDescending],
  )
}
