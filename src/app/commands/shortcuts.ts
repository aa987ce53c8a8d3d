type Letter =
  | ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M')
  | ('N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z')
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
/** Whether one needs Shift to write a sign differs by keyboard, so a sign says nothing about it. */
type Sign = '?' | '+' | '-' | '.'
type NamedKey = 'Enter' | 'Tab' | 'Delete' | 'Backspace' | 'PageUp' | 'PageDown' | 'F2' | 'F6' | 'F8'
export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** A key with what is held down: "Mod+Shift+Z". `Mod` is Ctrl, or ⌘ on a Mac. */
export type Shortcut =
  | `${'' | 'Mod+'}${'' | 'Alt+'}${'' | 'Shift+'}${Letter | Digit | NamedKey | Arrow}`
  | `${'' | 'Mod+'}${Sign}`

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>

/** Whether the planner runs on a Mac, where keys have other names. */
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Whether a key press is this shortcut. */
export function isPressed(shortcut: Shortcut, press: KeyPress, onMac = isMac): boolean {
  const { key, isMod, isAlt, isShift } = partsOf(shortcut)
  const [mod, other] = onMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  // AltGr counts as Ctrl and Alt; it only writes a sign.
  if (press.getModifierState('AltGraph') || mod !== isMod || other || press.altKey !== isAlt) return false
  return keyOf(press) === key ? isSign(key) || press.shiftKey === isShift : false
}

/**
 * The key as the shortcuts name it: a letter as it is written on the key, or by its place where the keyboard has no
 * Latin letters; a digit by its place, for some keyboards write it with Shift only.
 */
function keyOf({ key, code }: KeyPress): string {
  if (isSign(key) || key.length > 1) return key
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return code.replace(/^(Key|Digit)/, '')
}

const isSign = (key: string): boolean => ['?', '+', '-', '.'].includes(key)

function partsOf(shortcut: Shortcut) {
  const parts = shortcut === '+' ? ['+'] : shortcut.split(/(?<=\w)\+/)
  const key = parts.at(-1) ?? ''
  return { key, isMod: parts.includes('Mod'), isAlt: parts.includes('Alt'), isShift: parts.includes('Shift') }
}

/** One key that writes something: people can switch these off. */
export const isSingleKey = (shortcut: Shortcut): boolean => /^(Shift\+)?(.)$/.test(shortcut)

/** A shortcut as people read it: "Ctrl+Shift+Z", or "⇧⌘Z" on a Mac. */
export function shownKeys(shortcut: Shortcut | undefined, onMac = isMac): string | undefined {
  if (!shortcut) return undefined
  const { key, isMod, isAlt, isShift } = partsOf(shortcut)
  const held = onMac
    ? [isAlt && '⌥', isShift && '⇧', isMod && '⌘']
    : [isMod && 'Ctrl', isAlt && 'Alt', isShift && 'Shift']
  return [...held, keyNames[key] ?? key].filter(Boolean).join(onMac ? '' : '+')
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  '-': '−',
  PageUp: 'Page up',
  PageDown: 'Page down',
}
