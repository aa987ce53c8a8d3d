import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { CircleDashed } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import type { Command } from '#app/commands/command.ts'
import { type CommandId, commands } from '#app/commands/index.ts'
import type { KeyScope } from '#app/commands/key-scopes.ts'
import { contextMenus, contextPad, idsIn, menuBar } from '#app/commands/menus.ts'
import { disabledReason, run } from '#app/commands/run-command.ts'
import { isSingleKey, type Shortcut } from '#app/commands/shortcuts.ts'
import { useDialog } from '#app/store/dialog-store.ts'
import { closeDocument, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { select, useSession } from '#app/store/session-store.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { planOf } from '../../support/plan-builder.ts'
import { chat, everything } from './small-plan.ts'

const all = Object.entries(commands) as readonly (readonly [CommandId, Command])[]
/** Where keys mean something else than in the rest of the window. */
const places: readonly KeyScope[] = ['strip', 'arrangement']
const shortcuts = all.flatMap(([id, { shortcuts: keys = [], when = 'anywhere' }]) =>
  keys.map((shortcut) => ({ id, shortcut, when, place: places.find((place) => place === when) })),
)

const inMenus = menuBar.flatMap(({ groups }) => idsIn(groups))

describe('the list of commands', () => {
  it('has every command in a menu, once', () => {
    expect([...inMenus].sort()).toEqual(all.map(([id]) => id).sort())
  })

  it('offers on the canvas only what a menu offers too', () => {
    const offered = [...Object.values(contextMenus).flatMap(idsIn), ...contextPad]
    expect(offered.filter((id) => !inMenus.includes(id))).toEqual([])
  })

  it('has no shortcut twice in one place', () => {
    const twice = shortcuts.filter(
      ({ shortcut, place }, index) =>
        shortcuts.findIndex((one) => one.shortcut === shortcut && one.place === place) < index,
    )
    expect(twice).toEqual([])
  })

  it('has a test of what each command does, group by group', () => {
    const files = readdirSync('src/app/commands').filter((name) => name.endsWith('-commands.ts'))
    const untested = files.filter((name) => {
      const group = name.replace('-commands.ts', '')
      const test = `tests/app/commands/${group}.test.ts`
      return !existsSync(test) || !readFileSync(test, 'utf8').includes(`describeCommands(\n  ${group}Commands,`)
    })
    expect(untested).toEqual([])
  })

  it('takes no key from browser or desktop', () => {
    const owned: readonly (Shortcut | RegExp)[] = [
      ...['N', 'T', 'W', 'L', 'P', 'R', 'Q'].map((key) => new RegExp(`^Mod\\+(Shift\\+)?${key}$`)),
      ...[/^Mod\+Page(Up|Down)$/, /^Mod\+[1-9]$/, /^(Mod\+)?Tab$/, /^Mod\+Shift\+M$/],
      ...[/^Alt\+Arrow(Left|Right)$/, /^Alt\+[A-Z]$/, /^Mod\+Alt\+Arrow/],
    ]
    const taken = shortcuts.filter(({ shortcut }) =>
      owned.some((key) => (key instanceof RegExp ? key.test(shortcut) : key === shortcut)),
    )
    expect(taken).toEqual([])
  })

  it('lets single keys act only where nothing is typed', () => {
    const elsewhere = shortcuts.filter(
      ({ shortcut, when }) => isSingleKey(shortcut) && ['anywhere', 'quietField'].includes(when),
    )
    expect(elsewhere).toEqual([])
  })

  it.each(all)('%s has an icon of its own, and not that of a command yet to be written', (id, { icon }) => {
    expect(icon, `Fill in the icon of ${id}.`).not.toBe(CircleDashed)
  })

  it.each(all)('%s has a title in sentence case without a full stop', (_, { title }) => {
    expect(title).toMatch(/^[A-Z]([^.!]|\.\w)*$/)
  })
})

describe('what cannot be done', () => {
  const plan = withPlaces(planOf(everything, everything))
  const before = () => {
    const { plan: now, past } = usePlanStore.getState()
    return { now, past, dialog: useDialog.getState().open }
  }

  it.each(all.filter(([, { edits }]) => edits))('%s leaves a plan as it is that is read-only', async (_, command) => {
    openDocument({ id: 'document', readOnly: 'It is open elsewhere.' }, plan)
    select([chat.id])
    expect(disabledReason(command)).toBe('This plan is read-only.')
    const was = before()
    await run(command)
    expect(before()).toEqual(was)
    expect(useSession.getState().notice).toBe('This plan is read-only.')
  })

  it.each(all.filter(([, { needs }]) => needs))('%s says so where no plan is open', async (_, command) => {
    closeDocument()
    expect(disabledReason(command)).toMatch(/^[A-Z].*\.$/)
    await run(command)
    expect(usePlanStore.getState().plan).toBeUndefined()
  })
})
