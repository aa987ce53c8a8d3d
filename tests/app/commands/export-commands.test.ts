import { expect, it } from 'vitest'
import type { CommandId } from '#app/commands/index.ts'
import { commands } from '#app/commands/index.ts'
import { exportMenu, idsIn } from '#app/commands/menus.ts'
import { formats } from '#formats/list.ts'

const exported = Object.keys(commands).filter((id) => id.startsWith('export.'))

it('has every export in the menu', () => {
  expect(
    idsIn(exportMenu.groups)
      .filter((id) => id.startsWith('export.'))
      .sort(),
  ).toEqual([...exported].sort())
})

it('exports in every form of the list but those of the rules', () => {
  const ids = new Set(exported.map((id) => id.split('.')[2]))
  expect(formats.filter(({ input, id }) => input !== 'rules' && !ids.has(id))).toEqual([])
})

it.each([
  ['export.stage.svg', 'Export this stage as SVG'],
  ['export.stages.pdf', 'Export all stages as PDF'],
  ['export.changes.text', 'Export the changes as plain text'],
  ['export.problems.sarif', 'Export the problems as SARIF'],
  ['export.reach.csv', 'Export who reaches what as CSV'],
  ['export.endState.markdown', 'Export the proof of the end state as Markdown'],
  ['export.runbook.ps1', 'Export the runbook of this step as a script for PowerShell'],
  ['export.rooms.csv', 'Export the rooms of this stage as CSV'],
  ['export.members.csv', 'Export the members of this stage as CSV'],
  ['export.tables.xlsx', 'Export all tables as an Excel workbook'],
] as const satisfies readonly (readonly [CommandId, string])[])('%s is called ‘%s’', (id, title) => {
  expect(commands[id].title).toBe(title)
})
