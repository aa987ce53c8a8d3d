import { ArrowDown, ArrowUp } from 'lucide-react'
import { shownRoomColumns as columns } from '#core/domain/rooms/room-table.ts'
import { sortRoomsBy, useRooms } from '../../store/rooms-store.ts'
import styles from './rooms.module.css'

/** What the columns are; each sorts by itself. */
export function RoomsHead() {
  const column = useRooms((state) => state.column)
  const isDescending = useRooms((state) => state.isDescending)
  return (
    <thead className={styles.headRow}>
      <tr aria-rowindex={1} className={styles.columns}>
        {columns.map(({ name, title }, index) => (
          <th
            key={name}
            scope="col"
            aria-colindex={index + 1}
            aria-sort={column !== name ? 'none' : isDescending ? 'descending' : 'ascending'}
            className={styles.head}
          >
            <button type="button" title={`Sort by ${title.toLowerCase()}`} onClick={() => sortRoomsBy(name)}>
              {title}
              {column === name &&
                (isDescending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}
