interface Spot {
  readonly row: number
  readonly column: number
}

interface Extent {
  readonly rows: number
  readonly columns: number
  /** How many rows a page key goes. */
  readonly page: number
}

/** Where a key leads in a grid; undefined where it is none that walks. */
export function stepBy(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: Spot,
  { rows, columns, page }: Extent,
): Spot | undefined {
  const down = (by: number) => ({ row: Math.min(rows - 1, Math.max(0, row + by)), column })
  const along = (by: number) => ({ row, column: Math.min(columns - 1, Math.max(0, column + by)) })
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
      return ctrlKey ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 }
    default:
      return undefined
  }
}
