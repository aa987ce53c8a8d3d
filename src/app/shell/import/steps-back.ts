import { createContext, useContext, useEffect, useRef } from 'react'

/** The steps of a dialog that Escape goes back from, the last one first. */
export type StepsBack = Set<() => void>

export const StepsBackContext = createContext<StepsBack>(new Set())

/** As long as what calls this is drawn, Escape goes back from it, wherever in the dialog the focus is. */
export function useStepBack(back: () => void): void {
  const steps = useContext(StepsBackContext)
  const latest = useRef(back)
  useEffect(() => {
    latest.current = back
  })
  useEffect(() => {
    const step = () => latest.current()
    steps.add(step)
    return () => {
      steps.delete(step)
    }
  }, [steps])
}
