import { Plus } from 'lucide-react'
import { type ClipboardEvent, useMemo, useRef } from 'react'
import { shownRoomColumns as columns } from '#core/domain/rooms/room-table.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import type { Marks } from '#core/views/diagram/badges.ts'
import { roomsAsText, sayCopied } from '../../commands/rooms-gestures.ts'
import { Button } from '../../ui/Button.tsx'
import { itemsInView, useView } from '../../ui/use-view.ts'
import { gridKeys } from './grid-keys.ts'
import { RoomRow } from './RoomRow.tsx'
import { RoomsHead } from './RoomsHead.tsx'
import styles from './rooms.module.css'
import { rowHeight, type Spot, useActiveCell } from './use-active-cell.ts'
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

/** The rooms as a grid of cells: only what can be seen is there, arrow keys walk it, Enter edits. */
export function RoomsGrid({ label, rooms, selected, marks, edited, onEdit, onAdd, onPaste }: RoomsGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const view = useView(scroller)
  const places = useMemo(() => new Map<EntityId, number>(rooms.map(({ id }, at) => [id, at])), [rooms])
  const chosen = useMemo(() => new Set<EntityId>(selected.map(({ id }) => id)), [selected])
  const cell = useActiveCell({ scroller, rooms, places, selected, edited })
  const choosing = useChoosing(rooms, places, cell)
  const { at, spotAt, wantFocus } = cell
  const page = Math.max(1, Math.floor(view.height / rowHeight) - 2)
  const press = gridKeys({ rooms, chosen, cell, choosing, edited, onEdit, page })
  const finish = () => {
    wantFocus()
    onEdit(undefined)
  }
  const copy = (event: ClipboardEvent) => {
    if (edited || !window.getSelection()?.isCollapsed) return
    const focused = rooms[at.row]
    const copied = focused && !chosen.has(focused.id) ? [focused] : selected
    event.clipboardData.setData('text/plain', roomsAsText(copied))
    event.preventDefault()
    sayCopied(copied)
  }
  const paste = (event: ClipboardEvent) => {
    if (edited) return
    event.preventDefault()
    onPaste(event.clipboardData.getData('text/plain'))
  }

  const seen = itemsInView(view.top, view.height - rowHeight, rowHeight, rooms.length, at.row)
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked and edited
        role="grid"
        aria-label={label}
        aria-rowcount={rooms.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        className={styles.grid}
        style={{ height: rowHeight + rooms.length * rowHeight }}
        onKeyDown={press}
        onCopy={copy}
        onPaste={paste}
      >
        <RoomsHead />
        <tbody>
          {seen.map((row) => {
            const room = rooms[row]
            return (
              room && (
                <RoomRow
                  key={room.id}
                  room={room}
                  row={row}
                  top={rowHeight + row * rowHeight}
                  isSelected={chosen.has(room.id)}
                  active={row === at.row ? at.column : undefined}
                  edited={edited?.id === room.id ? edited.column : undefined}
                  findings={marks.get(room.id)}
                  onChoose={(column, event) => choosing.click(row, column, event)}
                  onEdit={(column) => onEdit(spotAt(row, column))}
                  onDone={finish}
                />
              )
            )
          })}
        </tbody>
      </table>
      <div className={styles.last}>
        <Button size="small" look="quiet" onClick={onAdd}>
          <Plus size={13} aria-hidden />
          Add a room
        </Button>
      </div>
    </div>
  )
}
