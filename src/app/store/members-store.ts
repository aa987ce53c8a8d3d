import { createSessionStore } from './create-session-store.ts'

interface MembersView {
  /** What the principals, or the rooms and categories, that are listed hold in their names. */
  readonly text: string
  /** The column that they are sorted by. */
  readonly column: string
  readonly isDescending: boolean
}

/** How the table of members is looked at. */
export const useMembers = createSessionStore<MembersView>({ text: '', column: 'principal', isDescending: false })

/** Sorts by a column; once more, the other way round. */
export const sortMembersBy = (column: string): void =>
  useMembers.setState((state) => ({ column, isDescending: state.column === column && !state.isDescending }))

/** Lists the members that hold a text. */
export const findMembers = (text: string): void => useMembers.setState({ text })
