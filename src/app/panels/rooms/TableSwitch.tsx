import { type RoomsTable, showTable, useRooms } from '../../store/rooms-store.ts'
import { Segments } from '../../ui/Segments.tsx'
import panel from '../panels.module.css'

const tables: readonly { readonly value: RoomsTable; readonly label: string }[] = [
  { value: 'rooms', label: 'Rooms' },
  { value: 'members', label: 'Members' },
]

/** Whether rooms are listed, or who is on their lists. */
export function TableSwitch() {
  const table = useRooms((state) => state.table)
  return (
    <div className={panel.tabEnd}>
      <Segments label="What is listed" value={table} segments={tables} onChange={showTable} />
    </div>
  )
}
