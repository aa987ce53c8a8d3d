import { attributes } from '../../xml/attributes.ts'

/** Visio counts in inches, from the lower left corner. */
export const inches = (units: number): number => Math.round((units / 96) * 1e6) / 1e6

/** What a cell holds, and the formula that it follows. */
export type Cell = number | string | readonly [value: number | string, formula: string]

/** Cells in the order in which they are given; those that are undefined are left out. */
export function cells(values: Readonly<Record<string, Cell | undefined>>): string {
  return Object.entries(values)
    .map(([name, cell]) => {
      if (cell === undefined) return ''
      const [value, formula] = typeof cell === 'object' ? cell : [cell]
      return `<Cell${attributes({ N: name, V: String(value), F: formula })}/>`
    })
    .join('')
}

export const section = (name: string, rows: readonly string[], index?: number): string =>
  rows.length === 0 ? '' : `<Section${attributes({ N: name, IX: index })}>${rows.join('')}</Section>`

export const row = (of: { T?: string; N?: string; IX?: number }, values: Readonly<Record<string, Cell>>): string =>
  `<Row${attributes(of)}>${cells(values)}</Row>`
