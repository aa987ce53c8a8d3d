import type { Inputs } from '../inputs.ts'
import { cellsOf } from './rule-cells.ts'

/** The rules for people at a terminal, and what no rule checks. */
export function render({ rules, notImplemented }: Inputs['rules']): string {
  const lines = [
    ...columns(rules.map(cellsOf)),
    '',
    'Not checked by a rule:',
    ...columns(notImplemented.map(({ id, reason }) => [id, reason])),
  ]
  return `${lines.join('\n')}\n`
}

/** Cells below one another, two blanks apart. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0))) ?? []
  return rows.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
