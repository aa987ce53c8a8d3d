import { useEffect } from 'react'
import { identityOf } from '#core/finding.ts'
import { current, findingsIn } from '../store/derived.ts'
import { focusShown, useProblems } from '../store/problems-store.ts'
import { useSession } from '../store/session-store.ts'

/** Escape in the field that a problem led to goes back to the row of the problem. */
export function useReturnToRow(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isInProperties(event.target) && isAboutShown()) focusShown()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}

/** In a field of the properties, with no list of it open. */
const isInProperties = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('aside') !== null &&
  target.closest('[aria-expanded="true"], [role=listbox], [role=menu]') === null

/** Whether what is selected is still what the problem is about. */
function isAboutShown(): boolean {
  const now = current()
  const { shown } = useProblems.getState()
  const { selection } = useSession.getState()
  const finding = now && findingsIn(now.plan, now.stage.id).find((one) => identityOf(one) === shown)
  return finding !== undefined && finding.entities[0] === selection[0]
}
