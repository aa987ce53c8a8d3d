import { keepSetting, setting } from '../platform/settings.ts'
import type { Theme } from '../store/session-store.ts'
import { say, useSession } from '../store/session-store.ts'

/** Uses the theme chosen here before, else that of the system, and keeps the page in step. Call once. */
export function startTheme(): void {
  const chosen = setting('theme')
  const preferred: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  show(chosen === 'light' || chosen === 'dark' ? chosen : preferred)
}

export function toggleTheme(): void {
  const theme: Theme = useSession.getState().theme === 'light' ? 'dark' : 'light'
  show(theme)
  if (!keepSetting('theme', theme)) {
    say('The theme holds until you close the page: this browser does not keep it.')
  }
}

function show(theme: Theme): void {
  useSession.setState({ theme })
  document.documentElement.dataset['theme'] = theme
}
