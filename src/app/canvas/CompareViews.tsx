import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import { fit } from '../store/canvas-handle.ts'
import { useCompare, useCompared } from '../store/compare-store.ts'
import { diagramFor, usePlan, useStage } from '../store/derived.ts'
import { Beside } from './Beside.tsx'
import { CompareBar } from './CompareBar.tsx'
import compare from './compare.module.css'

/** Around the canvas: the bar of the comparison, and beside it the other stage. */
export function CompareViews({ children }: { readonly children: ReactNode }) {
  const [plan, stage] = [usePlan(), useStage()]
  const other = useCompared()
  const mode = useCompare((state) => (other ? state.mode : 'off'))
  const skin = useCompare((state) => (mode === 'onion' ? state.skin : 0))
  useFitBeside(mode === 'beside')
  return (
    <div className={compare.around}>
      {other && mode !== 'off' && <CompareBar plan={plan} stage={stage} other={other} />}
      <div className={compare.views} data-compare={mode} style={{ '--shown': 1 - skin / 100 } as CSSProperties}>
        {other && mode === 'beside' && <Beside stage={other} diagram={diagramFor(plan, other)} />}
        {children}
      </div>
    </div>
  )
}

/** Once the canvas has its new width, everything is shown in it. */
function useFitBeside(isBeside: boolean): void {
  const was = useRef(isBeside)
  useEffect(() => {
    if (was.current === isBeside) return
    was.current = isBeside
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(fit)
    })
    return () => cancelAnimationFrame(frame)
  }, [isBeside])
}
