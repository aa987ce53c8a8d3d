import type { Diagram } from '#core/views/diagram/diagram.ts'
import { useCompare } from '../store/compare-store.ts'
import compare from './compare.module.css'
import { StillDiagram } from './StillDiagram.tsx'

/** The stage that is compared with, showing through the shown one. */
export function Onion({ diagram }: { readonly diagram: Diagram }) {
  const skin = useCompare((state) => state.skin)
  return (
    <div className={compare.onion} data-faint={skin <= 50} style={{ opacity: skin / 100 }} aria-hidden="true">
      <StillDiagram id="onion" diagram={diagram} />
    </div>
  )
}
