import { describe, expect, it } from 'vitest'
import type { Command } from '#app/commands/command.ts'
import { type CommandId, commands } from '#app/commands/index.ts'
import { contextMenus, contextPad, idsIn, menuBar } from '#app/commands/menus.ts'
import { isSingleKey, type Shortcut } from '#app/commands/shortcuts.ts'

const all = Object.entries(commands) as readonly (readonly [CommandId, Command])[]
const shortcuts = all.flatMap(([id, { shortcuts: keys = [], inStrip = false }]) =>
  keys.map((shortcut) => ({ id, shortcut, inStrip })),
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
      ({ shortcut, inStrip }, index) =>
        shortcuts.findIndex((one) => one.shortcut === shortcut && one.inStrip === inStrip) < index,
    )
    expect(twice).toEqual([])
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

  it('lets single keys act on the canvas and in the outline only', () => {
    const elsewhere = shortcuts.filter(
      ({ id, shortcut }) => isSingleKey(shortcut) && !(commands[id] as Command).onCanvas,
    )
    expect(elsewhere).toEqual([])
  })

  it.each(all)('%s has a title in sentence case without a full stop', (_, { title }) => {
    expect(title).toMatch(/^[A-Z][^.!]*$/)
  })
})
