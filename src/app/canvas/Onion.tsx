import { ViewportPortal } from '@xyflow/react'
import { useCompare, useCompared } from '../store/compare-store.ts'
import { diagramFor, usePlan } from '../store/derived.ts'
import compare from './compare.module.css'
import { StaticDiagram } from './StaticDiagram.tsx'

/** The stage that is compared with, showing through the shown one. */
export function Onion() {
  const plan = usePlan()
  const other = useCompared()
  const mode = useCompare((state) => state.mode)
  const skin = useCompare((state) => state.skin)
  if (!other || mode !== 'onion') return null
  return (
    <ViewportPortal>
      <div className={compare.onion} style={{ opacity: skin / 100 }} aria-hidden="true">
        <StaticDiagram diagram={diagramFor(plan, other)} />
      </div>
    </ViewportPortal>
  )
}
