import { Panel } from '@xyflow/react'
import { useMemo } from 'react'
import { counted } from '#core/model/words.ts'
import { CommandTextButton } from '../buttons/CommandButton.tsx'
import { crossingsBy } from '../commands/arranging.ts'
import { useRegion } from '../focus/use-region.ts'
import type { Arrangement } from '../store/arrangement-store.ts'
import { useStage } from '../store/derived.ts'
import styles from './tools.module.css'

/**
 * Asks whether the new places that the canvas shows are to be kept, and says what comes of it: at the foot of the canvas,
 * where a diagram that is shown whole leaves room.
 */
export function ArrangementOffer({ arrangement }: { readonly arrangement: Arrangement }) {
  const stage = useStage()
  const { before, after } = useMemo(() => crossingsBy(arrangement, stage), [arrangement, stage])
  const { moved } = arrangement
  const move = moved === 1 ? 'moves' : 'move'
  return (
    <Panel position="bottom-center" className={styles.offer}>
      <section ref={useRegion('arrangement')} className={styles.bar} aria-label="Arrange tidily">
        <span className={styles.said}>
          Arrange tidily: {counted(moved, 'shape')} {move} ·{' '}
          <span data-worse={after > before}>
            {after > before ? 'crossings grow' : 'crossings'} {before} → {after}
          </span>
        </span>
        <CommandTextButton id="keepArrangement" size="small" look="primary">
          Keep
        </CommandTextButton>
        <CommandTextButton id="putBackArrangement" size="small">
          Put back
        </CommandTextButton>
      </section>
    </Panel>
  )
}
