import { expect, it } from 'vitest'
import { commands } from '#app/commands/index.ts'
import { exportMenu, idsIn } from '#app/commands/menus.ts'
import { formatsFor } from '#formats/list.ts'

it.each(['drawing', 'changes', 'runbook', 'findings', 'reach', 'proof'] as const)(
  'the menu exports the %s in every form that the list has',
  (needs) => {
    const ids = formatsFor(needs).map(({ id }) => `export.${needs}.${id}`)
    expect(idsIn(exportMenu.groups).filter((id) => id.startsWith(`export.${needs}.`))).toEqual(ids)
  },
)

it.each([
  ['export.drawing.svg', 'Export this stage as SVG'],
  ['export.changes.text', 'Export the changes as plain text'],
  ['export.findings.sarif', 'Export the problems as SARIF'],
  ['export.reach.csv', 'Export who reaches what as CSV'],
  ['export.proof.markdown', 'Export the proof of the end state as Markdown'],
  ['export.runbook.ps1', 'Export the runbook of this step as a script for PowerShell'],
] as const)('%s is called ‘%s’', (id, title) => {
  expect(commands[id].title).toBe(title)
})
