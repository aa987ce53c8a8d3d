import type { Theme } from '../store/session-store.ts'
import { say, useSession } from '../store/session-store.ts'

const key = 'coexistence-planner-theme'

/** Uses the theme chosen here before, else that of the system, and keeps the page in step. Call once. */
export function startTheme(): void {
  const chosen = stored()
  const preferred: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  show(chosen === 'light' || chosen === 'dark' ? chosen : preferred)
}

export function toggleTheme(): void {
  const theme: Theme = useSession.getState().theme === 'light' ? 'dark' : 'light'
  show(theme)
  try {
    localStorage.setItem(key, theme)
  } catch {
    say('The theme holds until you close the page: this browser does not keep it.')
  }
}

/** Nothing, where the browser lets nothing be kept. */
function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function show(theme: Theme): void {
  useSession.setState({ theme })
  document.documentElement.dataset['theme'] = theme
}
