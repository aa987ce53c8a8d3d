import type { Theme } from '../store/session-store.ts'
import { useSession } from '../store/session-store.ts'

const key = 'coexistence-planner-theme'

/** Uses the theme chosen here before, else that of the system, and keeps the page in step. Call once. */
export function startTheme(): void {
  const chosen = localStorage.getItem(key)
  const preferred: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  show(chosen === 'light' || chosen === 'dark' ? chosen : preferred)
}

export function toggleTheme(): void {
  const theme: Theme = useSession.getState().theme === 'light' ? 'dark' : 'light'
  localStorage.setItem(key, theme)
  show(theme)
}

function show(theme: Theme): void {
  useSession.setState({ theme })
  document.documentElement.dataset['theme'] = theme
}
