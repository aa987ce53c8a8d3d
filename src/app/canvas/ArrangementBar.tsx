import { useArrangement } from '../store/arrangement-store.ts'
import { later } from '../ui/later.tsx'

const ArrangementOffer = later(async () => (await import('./ArrangementOffer.tsx')).ArrangementOffer)

/** Where new places are offered. */
export function ArrangementBar() {
  const arrangement = useArrangement()
  return arrangement ? <ArrangementOffer arrangement={arrangement} /> : null
}
