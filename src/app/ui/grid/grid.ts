import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode, TdHTMLAttributes } from 'react'
import type { CellPlace } from './grid-walk.ts'

export interface GridColumn {
  readonly id: string
  /** What stands at its top. */
  readonly head: ReactNode
  readonly headTip?: string | undefined
  /** In pixels, at the least. */
  readonly width: number
  /** As wide as this where the others leave room for it. */
  readonly widest?: number
  /** How the rows are sorted by it now, and what pressing its head does. */
  readonly sort?: {
    readonly order: 'ascending' | 'descending' | 'none'
    readonly onSort: () => void
  }
}

/** What React is told of a cell; a text that is too long for it is cut. */
export type GridCell = TdHTMLAttributes<HTMLTableCellElement> & { readonly [name: `data-${string}`]: unknown }

/** A cell by what it is of, which stays while rows come, go and are sorted. */
export interface Spot {
  readonly row: string
  readonly column: string
}

/** The one cell of a grid that has, or would get, the focus. */
export interface GridCursor {
  /** Where it is now. */
  readonly at: CellPlace
  readonly spotAt: (place: CellPlace) => Spot | undefined
  readonly goTo: (spot: Spot | undefined) => void
  /** The cell gets the focus once the grid is drawn anew, unless it is elsewhere by then. */
  readonly wantFocus: () => void
}

/** Where a grid is led from elsewhere; without a column, to the one that the cursor is in. */
export type Lead = Pick<Spot, 'row'> & Partial<Spot>

export type KeyPress = (event: KeyboardEvent, cursor: GridCursor) => boolean | 'typing'

export interface DataGridProps {
  readonly label: string
  readonly columns: readonly GridColumn[]
  /** What tells the rows from each other. */
  readonly rows: readonly string[]
  /** What is in a cell; it is asked of those that can be seen. */
  readonly cell: (place: CellPlace, cursor: GridCursor) => GridCell
  /** The first column has the headings of the rows, which are not walked. */
  readonly hasRowHeads?: boolean
  /** The first column stays where the others are scrolled. */
  readonly hasFixedColumn?: boolean
  /** Zero where the columns have no heads. */
  readonly headHeight?: number
  /** Rows are as high as what is in them. */
  readonly hasHighRows?: boolean
  /** Whether a row is selected, where rows can be. */
  readonly isSelected?: (row: number) => boolean
  /** The cursor goes there whenever it becomes another one. */
  readonly lead?: Lead | undefined
  /** The cell that is a control, by which it is edited in its place. */
  readonly edited?: Spot | undefined
  readonly onEdit?: (spot: Spot | undefined) => void
  readonly onChoose?: (place: CellPlace, event: MouseEvent, cursor: GridCursor) => void
  readonly onWalk?: (to: CellPlace, event: KeyboardEvent, cursor: GridCursor) => void
  /** Of a key on a cell: whether it is used up, or is typed into what it opens. */
  readonly onPress?: KeyPress
  readonly onCopy?: (event: ClipboardEvent, cursor: GridCursor) => void
  readonly onPaste?: (event: ClipboardEvent) => void
  /** What stands below the rows. */
  readonly foot?: ReactNode
}
