import { useEffect } from 'react'
import { isCalled } from '#core/model/rule/finding.ts'
import { isIn } from '../../focus/regions.ts'
import { current, findingsIn } from '../../store/derived.ts'
import { useProblems } from '../../store/problems-store.ts'
import { focusShown } from './problems-region.ts'

/** Escape in the field that a problem led to goes back to the row of the problem. */
export function useReturnToRow(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isInProperties(event.target) || !isFromProblem()) return
      // Nobody else is to take the focus somewhere; what was typed is given up all the same.
      event.preventDefault()
      focusShown()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}

/** In a field of the properties, with no list of it open. */
const isInProperties = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  isIn('properties', target) &&
  target.closest('[aria-expanded="true"], [role=listbox], [role=menu]') === null

/** Whether the person came from a problem that is still there, and has selected nothing else since. */
function isFromProblem(): boolean {
  const now = current()
  const { shown, isMeant } = useProblems.getState()
  return isMeant && now !== undefined && findingsIn(now.plan, now.stage.id).some((one) => isCalled(one, shown))
}
