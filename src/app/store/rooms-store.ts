import type { EntityId } from '#core/model/entity.ts'
import { createSessionStore } from './create-session-store.ts'

/** What the tab of rooms lists. */
export type RoomsTable = 'rooms' | 'members'

interface RoomsView {
  readonly table: RoomsTable
  /** What the rooms that are listed hold in their names, categories or descriptions. */
  readonly text: string
  /** The column that they are sorted by. */
  readonly column: string
  readonly isDescending: boolean
  /** The room that was asked to be seen last. */
  readonly sought: { readonly id: EntityId } | undefined
}

/** How the table of rooms is looked at. */
export const useRooms = createSessionStore<RoomsView>({
  table: 'rooms',
  text: '',
  column: 'name',
  isDescending: false,
  sought: undefined,
})

/** Sorts by a column; once more, the other way round. */
export const sortRoomsBy = (column: string): void =>
  useRooms.setState((state) => ({ column, isDescending: state.column === column && !state.isDescending }))

/** Lists the rooms that hold a text. */
export const findRooms = (text: string): void => useRooms.setState({ text })

/** Lists the rooms, or their members. */
export const showTable = (table: RoomsTable): void => useRooms.setState({ table })

/** Shows a room in the table, whatever was looked for in it. */
export const showRoom = (id: EntityId | undefined): void =>
  useRooms.setState({ table: 'rooms', text: '', sought: id && { id } })
