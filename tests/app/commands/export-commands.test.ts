import { expect, it } from 'vitest'
import { commands } from '#app/commands/index.ts'
import { exportMenu, idsIn } from '#app/commands/menus.ts'
import { formatsFor } from '#formats/list.ts'

it.each(['stage', 'changes', 'runbook'] as const)(
  'the menu exports the %s in every form that the list has',
  (needs) => {
    const ids = formatsFor(needs).map(({ id }) => `export.${needs}.${id}`)
    expect(idsIn(exportMenu.groups).filter((id) => id.startsWith(`export.${needs}.`))).toEqual(ids)
  },
)

it.each([
  ['export.stage.svg', 'Export this stage as SVG'],
  ['export.changes.text', 'Export the changes as plain text'],
  ['export.runbook.ps1', 'Export the runbook of this step as a script for PowerShell'],
] as const)('%s is called ‘%s’', (id, title) => {
  expect(commands[id].title).toBe(title)
})
