interface Width {
  /** In pixels, at the least. */
  readonly width: number
  /** As wide as this where there is room for it. */
  readonly widest?: number
}

/** How wide columns are in a room: those that may be wider share what the others leave. */
export function columnWidths(columns: readonly Width[], room: number): readonly number[] {
  let left = room - columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => width)
  const most = ({ width, widest = width }: Width) => Math.max(0, widest - width)
  // Who can take the least comes first, so that what it leaves is for the others.
  const growing = columns.map((column, at) => ({ at, most: most(column) })).filter((one) => one.most > 0)
  growing.sort((a, b) => a.most - b.most)
  for (const [nth, { at, most }] of growing.entries()) {
    const more = Math.max(0, Math.min(most, Math.floor(left / (growing.length - nth))))
    widths[at] = (widths[at] ?? 0) + more
    left -= more
  }
  return widths
}
