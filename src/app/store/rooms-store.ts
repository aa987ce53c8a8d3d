import { create } from 'zustand'
import type { EntityId } from '#core/model/entity.ts'

interface RoomsView {
  /** What the rooms that are listed hold in their names, categories or descriptions. */
  readonly text: string
  /** The column that they are sorted by. */
  readonly column: string
  readonly isDescending: boolean
  /** The room that was asked to be seen last. */
  readonly sought: { readonly id: EntityId } | undefined
}

/** How the table of rooms is looked at. */
export const useRooms = create<RoomsView>(() => ({
  text: '',
  column: 'name',
  isDescending: false,
  sought: undefined,
}))

/** Sorts by a column; once more, the other way round. */
export const sortRoomsBy = (column: string): void =>
  useRooms.setState((state) => ({ column, isDescending: state.column === column && !state.isDescending }))
