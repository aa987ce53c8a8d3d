import { keepSetting, setting } from '../platform/settings.ts'
import { setTheme, type Theme, usePreferences } from '../store/preferences-store.ts'
import { announce } from '../store/session-store.ts'

/** Uses the theme that was chosen here, else that of the system as it is now, and keeps the page in step. Call once. */
export function startTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => show(chosen() ?? (system.matches ? 'dark' : 'light'))
  follow()
  system.addEventListener('change', follow)
}

/** What was chosen last, where the browser keeps nothing. */
let unkept: Theme | undefined

function chosen(): Theme | undefined {
  const kept = setting('theme')
  return kept === 'light' || kept === 'dark' ? kept : unkept
}

export function toggleTheme(): void {
  const theme: Theme = usePreferences.getState().theme === 'light' ? 'dark' : 'light'
  show(theme)
  unkept = theme
  announce(
    keepSetting('theme', theme)
      ? `The ${theme} theme is on.`
      : `The ${theme} theme holds until you close the page: this browser does not keep it.`,
  )
}

function show(theme: Theme): void {
  setTheme(theme)
  document.documentElement.dataset['theme'] = theme
}
