/** A cell by where it is now. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface Extent {
  readonly rows: number
  readonly columns: number
  /** The first of the columns that are walked; those before it are headings of the rows. */
  readonly firstColumn: number
  /** How many rows a page key goes. */
  readonly page: number
}

/** Where a key leads in a grid; undefined where it is none that walks. */
export function stepBy(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: CellPlace,
  { rows, columns, firstColumn, page }: Extent,
): CellPlace | undefined {
  const [lastRow, lastColumn] = [rows - 1, columns - 1]
  const down = (by: number) => ({ row: Math.min(lastRow, Math.max(0, row + by)), column })
  const along = (by: number) => ({ row, column: Math.min(lastColumn, Math.max(firstColumn, column + by)) })
  switch (key) {
    case 'ArrowDown':
      return down(1)
    case 'ArrowUp':
      return down(-1)
    case 'ArrowRight':
      return along(1)
    case 'ArrowLeft':
      return along(-1)
    case 'PageDown':
      return down(page)
    case 'PageUp':
      return down(-page)
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: firstColumn }
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn }
    default:
      return undefined
  }
}
