import { Plus } from 'lucide-react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Marks } from '#core/diagram/badges.ts'
import type { Field } from '#core/fields.ts'
import type { EntityId, Room } from '#core/model.ts'
import { shownRoomColumns as columns } from '#core/room-table.ts'
import { runCommand } from '../../commands/index.ts'
import { roomsAsText, sayCopied } from '../../commands/rooms-gestures.ts'
import { useRooms } from '../../store/rooms-store.ts'
import { select, toggleSelected } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import { stepBy } from '../../ui/grid-walk.ts'
import { itemsInView, keepInView, useView } from '../../ui/use-view.ts'
import { RoomRow } from './RoomRow.tsx'
import { RoomsHead } from './RoomsHead.tsx'
import styles from './rooms.module.css'

const rowHeight = 30

export interface Spot {
  readonly id: EntityId
  readonly column: string
}

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
  const [active, setActive] = useState<Spot>()
  const anchor = useRef<EntityId>(undefined)
  const isFocusWanted = useRef(false)
  // Where a room is gone, its place is the next one's.
  const lastRow = useRef(0)
  const at = {
    row: Math.min(active ? (places.get(active.id) ?? lastRow.current) : 0, rooms.length - 1),
    column: Math.max(
      0,
      columns.findIndex(({ name }) => name === active?.column),
    ),
  }

  const spotAt = (row: number, column: number): Spot | undefined => {
    const [room, field] = [rooms[row], columns[column]]
    return room && field && { id: room.id, column: field.name }
  }
  const goTo = (row: number, column: number) => {
    isFocusWanted.current = true
    setActive(spotAt(row, column))
  }
  const selectTo = (row: number) => {
    const from = (anchor.current && places.get(anchor.current)) ?? at.row
    select(rooms.slice(Math.min(from, row), Math.max(from, row) + 1).map(({ id }) => id))
  }
  const choose = (row: number, column: number, event: MouseEvent) => {
    const id = rooms[row]?.id
    if (!id) return
    if (event.shiftKey) selectTo(row)
    else {
      anchor.current = id
      if (event.ctrlKey || event.metaKey) toggleSelected(id)
      else select([id])
    }
    goTo(row, column)
  }
  const finish = () => {
    isFocusWanted.current = true
    onEdit(undefined)
  }
  /** What is done to rooms is done to the selected ones, but never to others than the one that has the focus. */
  const selectMeant = (id: EntityId | undefined) => {
    if (id && !chosen.has(id)) select([id])
    isFocusWanted.current = true
  }
  const press = (event: KeyboardEvent) => {
    if (edited) return leaveByTab(event)
    const isElsewhere = !(event.target instanceof Element && event.target.closest('[role=gridcell][tabindex]'))
    if (isElsewhere || event.altKey) return
    const id = rooms[at.row]?.id
    const isPlain = !(event.ctrlKey || event.metaKey)
    if ((event.key === 'Enter' || event.key === 'F2') && isPlain) onEdit(spotAt(at.row, at.column))
    else if (event.key === ' ' && id) {
      anchor.current = id
      toggleSelected(id)
    } else if (event.key.toLowerCase() === 'a' && !isPlain) select(rooms.map((room) => room.id))
    else if (event.key.toLowerCase() === 'd' && !isPlain) {
      selectMeant(id)
      runCommand('duplicate')
    } else if (event.key === 'Delete') {
      selectMeant(id)
      runCommand('remove')
    } else if (event.key === 'Escape') select([])
    else if (event.key.length === 1 && isPlain) {
      onEdit(spotAt(at.row, at.column))
      event.stopPropagation()
      // The letter goes into the field that is opened for it.
      if (isText(columns[at.column])) return
    } else {
      const page = Math.max(1, Math.floor(view.height / rowHeight) - 2)
      const next = stepBy(event, at, { rows: rooms.length, columns: columns.length, page })
      if (!next) return
      if (event.shiftKey) {
        anchor.current ??= id
        selectTo(next.row)
      }
      goTo(next.row, next.column)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  /** Tab says what was typed and goes on to the next cell of the room, as in a spreadsheet. */
  const leaveByTab = (event: KeyboardEvent) => {
    const { key, shiftKey, target } = event
    const next = columns[columns.findIndex(({ name }) => name === edited?.column) + (shiftKey ? -1 : 1)]
    if (key !== 'Tab' || !edited || !next || !(target instanceof HTMLInputElement)) return
    event.preventDefault()
    target.blur()
    isFocusWanted.current = true
    setActive({ id: edited.id, column: next.name })
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

  // What is selected, edited or sought from elsewhere leads to its row.
  const only = selected.length === 1 ? selected[0]?.id : undefined
  const wanted = edited?.id ?? only
  const sought = useRooms((state) => state.sought)
  const [led, setLed] = useState({ wanted, sought })
  if (wanted !== led.wanted || sought !== led.sought) {
    setLed({ wanted, sought })
    const to = sought !== led.sought ? sought?.id : wanted
    if (to && to !== active?.id) setActive({ id: to, column: edited?.column ?? active?.column ?? 'name' })
  }
  useLayoutEffect(() => {
    lastRow.current = at.row
    const box = scroller.current
    if (!box) return
    const [first, head] = [1, at.column + 1].map((nth) => box.querySelector<HTMLElement>(`th:nth-child(${nth})`))
    const covered = first?.offsetWidth ?? 0
    const cell = { top: at.row * rowHeight, height: rowHeight, left: 0, width: 0 }
    const beside = head && at.column > 0 && { left: head.offsetLeft - covered, width: head.offsetWidth }
    keepInView(box, { ...cell, ...(beside || { left: box.scrollLeft }) }, { width: covered, height: rowHeight })
  }, [at.row, at.column, edited])
  useLayoutEffect(() => {
    if (!isFocusWanted.current || edited) return
    const { activeElement } = document
    if (activeElement !== document.body && !scroller.current?.contains(activeElement)) return
    isFocusWanted.current = false
    scroller.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus({ preventScroll: true })
  }, [rooms, at.row, at.column, edited])

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
                  onChoose={(column, event) => choose(row, column, event)}
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

/** Whether a cell of the column is a field to type into. */
const isText = (field: Field | undefined): boolean => field?.type === 'text'
