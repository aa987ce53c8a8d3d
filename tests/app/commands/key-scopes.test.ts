import { describe, expect, it } from 'vitest'
import type { Command } from '#app/commands/command.ts'
import { type FocusPlace, isMeant, type KeyScope, type Press } from '#app/commands/key-scopes.ts'
import type { RegionName } from '#app/focus/regions.ts'

const nothing: FocusPlace = {
  regions: new Set(),
  object: undefined,
  isProblem: false,
  isNowhere: false,
  holdsKeys: false,
  field: 'none',
  takesLetters: false,
  isInToolbar: false,
  isInButton: false,
}
const at = (regions: readonly RegionName[], more: Partial<FocusPlace> = {}): FocusPlace => ({
  ...nothing,
  ...more,
  regions: new Set(regions),
})

const nowhere = at([], { isNowhere: true })
const shape = at(['diagram'], { object: 'pool:a' })
const row = at(['diagram'], { object: 'room:a', isInButton: true })
const pad = at(['diagram', 'pad'], { isInToolbar: true, isInButton: true })
const outline = at(['left panel', 'outline'])
const stage = at(['stages'], { isInButton: true })
const problem = at(['lower panel', 'problems'], { isProblem: true, isInButton: true })
const rooms = at(['lower panel'], { takesLetters: true })
const tab = at(['lower panel'], { isInButton: true })
const comparison = at(['comparison'], { isInButton: true })
const dialog = at([], { holdsKeys: true })
const typed = at(['properties'], { field: 'typed' })
const quiet = at(['properties'], { field: 'quiet' })
const property = at(['properties'])
const item = at(['left panel'], { isInButton: true })
const undo = at(['top bar'], { isInToolbar: true, isInButton: true })
const button = at(['properties'], { isInButton: true })
const offer = at(['diagram', 'arrangement'], { isInButton: true })

const everywhere = {
  nowhere,
  shape,
  row,
  pad,
  outline,
  stage,
  problem,
  rooms,
  tab,
  comparison,
  dialog,
  typed,
  quiet,
  item,
  undo,
  button,
}
type PlaceName = keyof typeof everywhere

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  hasMod: false,
  selection: [],
  isArranging: false,
  ...more,
})

const placesOf = (command: Pick<Command, 'when' | 'group'>, pressed: Press): readonly PlaceName[] =>
  (Object.keys(everywhere) as PlaceName[]).filter((name) => isMeant(command, pressed, everywhere[name]))

describe('where the keys of a command act', () => {
  it.each<[KeyScope, string, readonly PlaceName[]]>([
    ['canvas', 'h', ['nowhere', 'shape', 'row', 'outline']],
    ['canvas', 'F2', ['nowhere', 'shape', 'row', 'pad', 'outline', 'item', 'undo', 'button']],
    ['canvas', 'Delete', ['nowhere', 'shape', 'row', 'pad', 'outline', 'item', 'undo', 'button']],
    ['problem', 'w', ['nowhere', 'shape', 'row', 'outline', 'problem']],
    [
      'free',
      'k',
      ['nowhere', 'shape', 'row', 'pad', 'outline', 'stage', 'problem', 'tab', 'comparison', 'item', 'undo', 'button'],
    ],
    ['free', '+', ['nowhere', 'shape', 'row', 'pad', 'outline', 'stage', 'problem', 'tab', 'item', 'undo', 'button']],
    ['strip', 'Delete', ['stage']],
  ])('%s: %s', (when, key, expected) => {
    expect(placesOf({ when, group: 'edit' }, press(key))).toEqual(expected)
  })

  it('anywhere is all but what has the keys for itself, and text fields', () => {
    const all = Object.keys(everywhere)
    const held: readonly string[] = ['dialog', 'typed', 'quiet']
    expect(placesOf({ group: 'edit' }, press('z', { hasMod: true }))).toEqual(
      all.filter((name) => !held.includes(name)),
    )
  })
})

describe('in a text field', () => {
  it('act the function keys', () => {
    expect(isMeant({ group: 'check' }, press('F8'), typed)).toBe(true)
    expect(isMeant({ group: 'view' }, press('F6'), quiet)).toBe(true)
  })

  it.each([
    ['file', true],
    ['help', true],
    ['view', true],
    ['check', true],
    ['edit', false],
    ['arrange', false],
    ['walk', false],
  ] as const)('with Ctrl a key of the group %s acts: %s', (group, expected) => {
    expect(isMeant({ group }, press('x', { hasMod: true }), typed)).toBe(expected)
  })

  it('undo acts only while nothing is typed there that was not kept', () => {
    const undo = { when: 'quietField', group: 'edit' } as const
    expect(isMeant(undo, press('z', { hasMod: true }), quiet)).toBe(true)
    expect(isMeant(undo, press('z', { hasMod: true }), typed)).toBe(false)
  })
})

describe('Enter', () => {
  const open = { when: 'canvas', group: 'edit' } as const

  it('presses a button, but on the name of a selected row it leads on', () => {
    expect(isMeant(open, press('Enter'), row)).toBe(false)
    expect(isMeant(open, press('Enter', { selection: ['room:b'] }), row)).toBe(false)
    expect(isMeant(open, press('Enter', { selection: ['room:a'] }), row)).toBe(true)
  })

  it('on a shape leads on', () => {
    expect(isMeant(open, press('Enter'), shape)).toBe(true)
  })
})

it.each([
  ['a side panel', outline, false],
  ['the lower panel', tab, false],
  ['the properties', property, false],
  ['the strip', stage, true],
  ['the diagram', shape, true],
])('a page key in %s goes to the next stage: %s', (_, place, expected) => {
  expect(isMeant({ group: 'stage' }, press('PageDown'), place)).toBe(expected)
})

describe('while new places are shown', () => {
  const enter = press('Enter', { isArranging: true })

  it('Enter keeps them, from wherever keys are free, and does nothing else', () => {
    const keeping = placesOf({ when: 'arrangement', group: 'arrange' }, enter)
    expect(keeping).toEqual(Object.keys(everywhere).filter((name) => !['dialog', 'typed', 'quiet'].includes(name)))
    expect(placesOf({ when: 'canvas', group: 'edit' }, enter)).toEqual([])
  })

  it('Enter presses the button that has the focus, where it decides about them', () => {
    expect(isMeant({ when: 'arrangement', group: 'arrange' }, enter, offer)).toBe(false)
  })

  it('Enter keeps nothing otherwise', () => {
    expect(placesOf({ when: 'arrangement', group: 'arrange' }, press('Enter'))).toEqual([])
  })
})
