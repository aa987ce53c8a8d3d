import { expect, it } from 'vitest'
import { isPressed, isSingleKey, type Shortcut, shownKeys } from '#app/commands/shortcuts.ts'

type KeyPress = Parameters<typeof isPressed>[1]

const press = (key: string, code: string, held = '', altGraph = false): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
  getModifierState: (name) => altGraph && name === 'AltGraph',
})

it.each<[string, Shortcut, KeyPress, boolean]>([
  ['a letter', 'H', press('h', 'KeyH'), true],
  ['a letter with Shift is another shortcut', 'H', press('H', 'KeyH', 'Shift'), false],
  ['a letter with Ctrl is another shortcut', 'H', press('h', 'KeyH', 'Ctrl'), false],
  ['Ctrl+Z', 'Mod+Z', press('z', 'KeyZ', 'Ctrl'), true],
  ['Ctrl+Z where Z and Y have changed places', 'Mod+Z', press('z', 'KeyY', 'Ctrl'), true],
  ['Ctrl+Y where Z and Y have changed places is not Ctrl+Z', 'Mod+Z', press('y', 'KeyZ', 'Ctrl'), false],
  ['Ctrl+Z on a keyboard with Cyrillic letters', 'Mod+Z', press('я', 'KeyZ', 'Ctrl'), true],
  ['Shift+1, which writes a sign', 'Shift+1', press('!', 'Digit1', 'Shift'), true],
  ['Shift+1 where Shift writes the digit', 'Shift+1', press('1', 'Digit1', 'Shift'), true],
  ['? with Shift', '?', press('?', 'Slash', 'Shift'), true],
  ['? on another key', '?', press('?', 'Minus', 'Shift'), true],
  ['+ with Shift', '+', press('+', 'Equal', 'Shift'), true],
  ['+ without Shift', '+', press('+', 'NumpadAdd'), true],
  ['− where it stands on a digit', '-', press('-', 'Digit6'), true],
  ['a sign that needs AltGr', '?', press('?', 'KeyW', 'Ctrl Alt', true), false],
  ['Alt+Shift+arrow', 'Alt+Shift+ArrowUp', press('ArrowUp', 'ArrowUp', 'Alt Shift'), true],
  ['an arrow alone is not that', 'Alt+Shift+ArrowUp', press('ArrowUp', 'ArrowUp'), false],
  ['Ctrl+.', 'Mod+.', press('.', 'Period', 'Ctrl'), true],
])('%s', (_, shortcut, pressed, isMatch) => {
  expect(isPressed(shortcut, pressed, false)).toBe(isMatch)
})

it('Mod is the command key on a Mac', () => {
  expect(isPressed('Mod+K', press('k', 'KeyK', 'Meta'), true)).toBe(true)
  expect(isPressed('Mod+K', press('k', 'KeyK', 'Ctrl'), true)).toBe(false)
})

it.each<[Shortcut, string, string]>([
  ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⇧⌘Z'],
  ['Alt+Shift+ArrowUp', 'Alt+Shift+↑', '⌥⇧↑'],
  ['?', '?', '?'],
  ['+', '+', '+'],
  ['PageDown', 'Page down', 'Page down'],
])('%s is shown as %s, or as %s on a Mac', (shortcut, elsewhere, onMac) => {
  expect(shownKeys(shortcut, false)).toBe(elsewhere)
  expect(shownKeys(shortcut, true)).toBe(onMac)
})

it('a single key is one that writes something', () => {
  const all: readonly Shortcut[] = ['H', 'Shift+N', '?', '+', 'Shift+1', 'Mod+K', 'F8', 'Delete', 'ArrowUp']
  expect(all.filter(isSingleKey)).toEqual(['H', 'Shift+N', '?', '+', 'Shift+1'])
})
