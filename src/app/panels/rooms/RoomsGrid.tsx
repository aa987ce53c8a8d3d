import { Plus } from 'lucide-react'
import { type ClipboardEvent, useMemo, useState } from 'react'
import { shownRoomColumns as fields } from '#core/domain/rooms/room-table.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Marks } from '#core/views/diagram/badges.ts'
import { useReadOnlyReason } from '../../commands/read-only.ts'
import { announceCopied, roomsAsText } from '../../commands/room-rows.ts'
import { useStage } from '../../store/derived.ts'
import { sortRoomsBy, useRooms } from '../../store/rooms-store.ts'
import { Button } from '../../ui/Button.tsx'
import { DataGrid } from '../../ui/grid/DataGrid.tsx'
import type { GridColumn, GridCursor, Lead, Spot } from '../../ui/grid/grid.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { RoomCellEditor } from './RoomCellEditor.tsx'
import { roomCell } from './room-cell.tsx'
import { roomKeys } from './room-keys.ts'
import styles from './rooms.module.css'
import { useChoosing } from './use-choosing.ts'

interface RoomsGridProps {
  readonly label: string
  readonly rooms: readonly Room[]
  readonly selected: readonly Room[]
  readonly marks: Marks
  /** The cell that is edited in its place. */
  readonly edited: Spot | undefined
  readonly onEdit: (cell: Spot | undefined) => void
  readonly onAdd: () => void
  readonly onPaste: (text: string) => void
}

/** The rooms as a grid of cells, which are edited and whose rows are selected as in a spreadsheet. */
export function RoomsGrid({ label, rooms, selected, marks, edited, onEdit, onAdd, onPaste }: RoomsGridProps) {
  const graph = graphOf(useStage().topology)
  const rows = useMemo(() => rooms.map(({ id }) => id), [rooms])
  const chosen = useMemo(() => new Set<EntityId>(selected.map(({ id }) => id)), [selected])
  const choosing = useChoosing(rows)
  const copy = (event: ClipboardEvent, { at }: GridCursor) => {
    const focused = rooms[at.row]
    if (!edited) copyRooms(event, focused && !chosen.has(focused.id) ? [focused] : selected)
  }
  const paste = (event: ClipboardEvent) => {
    if (edited) return
    event.preventDefault()
    onPaste(event.clipboardData.getData('text/plain'))
  }
  return (
    <DataGrid
      label={label}
      columns={useColumns()}
      rows={rows}
      hasFixedColumn
      cell={({ row, column }, { wantFocus }) => {
        const [room, field] = [rooms[row], fields[column]]
        if (!room || !field) return {}
        if (edited?.row !== room.id || edited.column !== field.name) return roomCell(graph, room, field, marks)
        const finish = () => {
          wantFocus()
          onEdit(undefined)
        }
        return { className: styles.edited, children: <RoomCellEditor room={room} field={field} onDone={finish} /> }
      }}
      isSelected={(row) => rows[row] !== undefined && chosen.has(rows[row])}
      lead={useLead(selected, edited)}
      edited={edited}
      onEdit={onEdit}
      onChoose={choosing.click}
      onWalk={({ row }, { shiftKey }, { at }) => shiftKey && choosing.extendTo(row, at.row)}
      onPress={roomKeys({ rows, chosen, toggle: choosing.toggle, onEdit })}
      onCopy={copy}
      onPaste={paste}
      foot={
        <div className={styles.last}>
          <Button size="small" look="quiet" disabledReason={useReadOnlyReason()} onClick={onAdd}>
            <Plus size={iconSizes.small} aria-hidden />
            Add a room
          </Button>
        </div>
      }
    />
  )
}

/** Copies rooms as rows of a spreadsheet, unless text is selected that is meant. */
function copyRooms(event: ClipboardEvent, rooms: readonly Room[]): void {
  if (!window.getSelection()?.isCollapsed) return
  event.clipboardData.setData('text/plain', roomsAsText(rooms))
  event.preventDefault()
  announceCopied(rooms)
}

const widths: Readonly<Record<string, number>> = {
  name: 190,
  category: 128,
  chatPool: 112,
  type: 82,
  privacy: 76,
  addIn: 94,
  members: 84,
  description: 124,
}

/** The last one takes the room that the others leave. */
function useColumns(): readonly GridColumn[] {
  const sorted = useRooms((state) => state.column)
  const isDescending = useRooms((state) => state.isDescending)
  return useMemo(
    () =>
      fields.map(({ name, title }, at) => ({
        id: name,
        head: name === 'name' ? <span className={styles.nameHead}>{title}</span> : title,
        headTip: `Sort by ${title.toLowerCase()}`,
        width: widths[name] ?? 100,
        ...(at === fields.length - 1 && { widest: Number.POSITIVE_INFINITY }),
        sort: {
          order: name !== sorted ? 'none' : isDescending ? 'descending' : 'ascending',
          onSort: () => sortRoomsBy(name),
        },
      })),
    [sorted, isDescending],
  )
}

/** The room that the grid is led to, when another one is selected, edited or sought from elsewhere. */
function useLead(selected: readonly Room[], edited: Spot | undefined): Lead | undefined {
  const wanted = edited?.row ?? (selected.length === 1 ? selected[0]?.id : undefined)
  const sought = useRooms((state) => state.sought)
  const [led, setLed] = useState<{ wanted: typeof wanted; sought: typeof sought; lead?: Lead }>({ wanted, sought })
  if (wanted === led.wanted && sought === led.sought) return led.lead
  const row = sought !== led.sought ? sought?.id : wanted
  const lead = row === undefined ? undefined : { row, ...(edited && { column: edited.column }) }
  setLed({ wanted, sought, ...(lead && { lead }) })
  return lead
}
