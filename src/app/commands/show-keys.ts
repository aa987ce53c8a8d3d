const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A shortcut as people write it: "Ctrl+Shift+Z", or "⌘⇧Z" on a Mac. */
export function shownKeys(shortcut: string | undefined): string | undefined {
  return shortcut
    ?.split('+')
    .map((key) => names[key] ?? key.replace(/^(Key|Digit)/, ''))
    .join(isMac ? '' : '+')
}

const names: Record<string, string> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Shift: isMac ? '⇧' : 'Shift',
  Period: '.',
  Delete: 'Del',
  PageUp: 'Page up',
  PageDown: 'Page down',
}
