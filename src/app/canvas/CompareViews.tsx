import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import { fit } from '../store/canvas-handle.ts'
import { type CompareMode, useCompare, useCompared } from '../store/compare-store.ts'
import { diagramFor, usePlan, useStage } from '../store/derived.ts'
import { later } from '../ui/later.tsx'
import compare from './compare.module.css'

const Beside = later(async () => (await import('./Beside.tsx')).Beside)
const Onion = later(async () => (await import('./Onion.tsx')).Onion)
const CompareBar = later(async () => (await import('./CompareBar.tsx')).CompareBar)

/** Around the canvas: the bar of the comparison, and beside it or behind it the other stage. */
export function CompareViews({ children }: { readonly children: ReactNode }) {
  const [plan, stage] = [usePlan(), useStage()]
  const other = useCompared()
  const mode = useCompare((state) => (other ? state.mode : 'off'))
  const skin = useCompare((state) => (mode === 'onion' ? state.skin : 0))
  useFitBy(mode)
  return (
    <div className={compare.around}>
      {other && mode !== 'off' && <CompareBar plan={plan} stage={stage} other={other} />}
      <div className={compare.views}>
        <div
          className={compare.halves}
          data-compare={mode}
          data-faint={skin > 50}
          style={{ '--shown': Math.min(1, 2 - skin / 50) } as CSSProperties}
        >
          {other && mode === 'beside' && <Beside stage={other} diagram={diagramFor(plan, other)} />}
          <div className={compare.half}>
            {mode === 'beside' && <h2 className={compare.halfTitle}>{stage.name}</h2>}
            {other && mode === 'onion' && <Onion diagram={diagramFor(plan, other)} />}
            {children}
          </div>
        </div>
      </div>
    </div>
  )
}

/** Once the canvas has its new size, everything is shown in it, of both stages. */
function useFitBy(mode: CompareMode): void {
  const was = useRef(mode)
  useEffect(() => {
    if (was.current === mode) return
    was.current = mode
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(fit)
    })
    return () => cancelAnimationFrame(frame)
  }, [mode])
}
