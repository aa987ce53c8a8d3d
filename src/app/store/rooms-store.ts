import { create } from 'zustand'
import type { EntityId } from '#core/model/entity.ts'

/** Rows that are about to be pasted, and the chat pool or category that they were pasted into. */
export interface PastingRooms {
  readonly text: string
  readonly into: EntityId | undefined
}

interface RoomsView {
  /** What the rooms that are listed hold in their names, categories or descriptions. */
  readonly text: string
  /** The column that they are sorted by. */
  readonly column: string
  readonly isDescending: boolean
  readonly pasting: PastingRooms | undefined
  /** The room that was asked to be seen last. */
  readonly sought: { readonly id: EntityId } | undefined
}

/** How the table of rooms is looked at. */
export const useRooms = create<RoomsView>(() => ({
  text: '',
  column: 'name',
  isDescending: false,
  pasting: undefined,
  sought: undefined,
}))

/** Sorts by a column; once more, the other way round. */
export const sortRoomsBy = (column: string): void =>
  useRooms.setState((state) => ({ column, isDescending: state.column === column && !state.isDescending }))
