import { keepSetting, setting } from '../platform/settings.ts'
import { setTheme, type Theme, usePreferences } from '../store/preferences-store.ts'
import { announce } from '../store/session-store.ts'

/** Uses the theme chosen here before, else that of the system, and keeps the page in step. Call once. */
export function startTheme(): void {
  const chosen = setting('theme')
  const preferred: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  show(chosen === 'light' || chosen === 'dark' ? chosen : preferred)
}

export function toggleTheme(): void {
  const theme: Theme = usePreferences.getState().theme === 'light' ? 'dark' : 'light'
  show(theme)
  if (!keepSetting('theme', theme)) {
    announce('The theme holds until you close the page: this browser does not keep it.')
  }
}

function show(theme: Theme): void {
  setTheme(theme)
  document.documentElement.dataset['theme'] = theme
}
