import type { Diagram } from '#core/views/diagram/diagram.ts'
import { useCompare } from '../store/compare-store.ts'
import compare from './compare.module.css'
import { StillDiagram } from './StillDiagram.tsx'

/**
 * The stage that is compared with, showing through the shown one: up to the half it comes up below that, flat and grey, and
 * from there on that goes. So at the half, where one begins, all words have their full contrast.
 */
export function Onion({ diagram }: { readonly diagram: Diagram }) {
  const skin = useCompare((state) => state.skin)
  return (
    <div
      className={compare.onion}
      data-faint={skin <= 50}
      style={{ opacity: Math.min(1, skin / 50) }}
      aria-hidden="true"
    >
      <StillDiagram id="onion" diagram={diagram} isFlat={skin <= 50} />
    </div>
  )
}
