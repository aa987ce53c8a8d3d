import { Check } from 'lucide-react'
import type { PointState } from '#core/views/proof/proof.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './end-state.module.css'

/** How a point stands, as a mark beside the words for it. */
export function StateMark({ state }: { readonly state: PointState }) {
  if (state === 'proven') return <Check size={iconSizes.normal} className={styles.good} aria-hidden />
  if (state === 'notYet') return <SeverityMark severity="error" />
  return (
    <span className={styles.unknown} aria-hidden="true">
      ?
    </span>
  )
}
