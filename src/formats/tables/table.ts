/** What a cell holds; nothing where it is not known. */
export type TableCell = string | number | boolean | undefined

export interface TableColumn {
  readonly title: string
  /** How wide it stands in a workbook, in letters. */
  readonly width: number
  /** Its texts may have several lines. */
  readonly isInLines?: boolean
}

/** A table of a plan, ready to be written: what is text stays text, whatever it looks like. */
export interface Table {
  readonly id: TableId
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** In the order of the sheets of a workbook. */
export const tableIds = ['objects', 'rooms', 'members', 'findings', 'changes', 'reach', 'runbook', 'waivers'] as const
export type TableId = (typeof tableIds)[number]

/** Columns by their titles, each with its width. */
export const columns = (widths: Readonly<Record<string, number>>): readonly TableColumn[] =>
  Object.entries(widths).map(([title, width]) => ({ title, width }))
