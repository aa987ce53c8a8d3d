/** What the rows of a table list, and the columns that tell it. */
export interface RowKind {
  readonly id: string
  /** In the plural: "rooms". */
  readonly title: string
  /** The ends of the type names of its objects, in small letters. */
  readonly types: readonly string[]
  /** Keys of headings that hardly any other kind has. */
  readonly telling: readonly string[]
  readonly columns: readonly Column[]
}

/** One thing that a row says. */
export interface Column {
  readonly id: string
  readonly title: string
  /** The keys of the headings that it is called by, the best first. */
  readonly headings: readonly string[]
  readonly isNeeded?: boolean
  /** Columns that say the same, so that it is not needed where one of them is. */
  readonly insteadOf?: readonly string[]
}

export const column = (id: string, title: string, ...headings: readonly string[]): Column => ({ id, title, headings })

export const needed = (one: Column, ...others: readonly string[]): Column => ({
  ...one,
  isNeeded: true,
  ...(others.length > 0 && { insteadOf: others }),
})
