import { Plus } from 'lucide-react'
import { type KeyboardEvent, memo, type PointerEvent, useCallback, useEffect, useRef } from 'react'
import type { Stage, StageId } from '#core/model/plan.ts'
import { startStageDrag } from '../../commands/drag-stage.ts'
import { useReadOnlyReason } from '../../commands/read-only.ts'
import { appendStage } from '../../commands/stage-edits.ts'
import type { RegionParts } from '../../focus/regions.ts'
import { useRegion } from '../../focus/use-region.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { useGesture } from '../../store/gesture-store.ts'
import { showStage } from '../../store/session-store.ts'
import { IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { EditScopeMenu } from './EditScopeMenu.tsx'
import { StageCell } from './StageCell.tsx'
import { StepPill } from './StepPill.tsx'
import styles from './strip.module.css'
import { useHiddenEnds } from './use-hidden-ends.ts'
import { useStageSaid } from './use-stage-said.ts'

const stripParts: RegionParts = {
  item: (strip, stage) => strip.querySelector<HTMLElement>(`[data-stage="${CSS.escape(stage)}"] button`),
}

/** The stages in their order, with what changes between them. Arrow keys go from one to the next. */
export function StageStrip() {
  const plan = useUnplaced()
  const { stages } = plan
  const shown = useStage()
  const { row, walk } = useWalk(stages, shown)
  useStageSaid(plan, shown)
  const moving = useGesture((state) => state.movingStage)
  const from = stages.findIndex(({ id }) => id === moving?.stage)
  const isElsewhere = moving && moving.gap !== from && moving.gap !== from + 1
  const gap = isElsewhere ? moving.gap : undefined
  const region = useRegion('stages', stripParts)
  const scroller = useRef<HTMLDivElement>(null)
  const hidden = useHiddenEnds(scroller, stages.length)
  const press = useCallback((event: PointerEvent, stage: StageId) => {
    if (!scroller.current) return
    startStageDrag(event, stage, {
      scroller: scroller.current,
      cells: [...scroller.current.querySelectorAll('[data-stage]')],
    })
  }, [])
  return (
    <nav ref={region} className={styles.strip} aria-label="Stages">
      <div ref={scroller} className={styles.scroll} data-hidden={hidden}>
        <ol ref={row} onKeyDown={walk} data-moving={moving !== undefined}>
          {stages.map((stage, index) => {
            const before = stages[index - 1]
            return (
              <li
                key={stage.id}
                data-gap={gapBeside(gap, index, stages.length)}
                data-dragged={moving?.stage === stage.id}
              >
                {before && <StepPill plan={plan} before={before} after={stage} isShown={stage === shown} />}
                <StageCell stage={stage} isShown={stage === shown} onPress={press} />
              </li>
            )
          })}
        </ol>
      </div>
      <AddStage />
      <EditScopeMenu />
    </nav>
  )
}

const AddStage = memo(function AddStage() {
  return (
    <IconButton label="Add a stage" look="plain" disabledReason={useReadOnlyReason()} onClick={appendStage}>
      <Plus size={iconSizes.normal} aria-hidden />
    </IconButton>
  )
})

/** Arrow keys go from stage to stage, and the shown one is scrolled into view. */
function useWalk(stages: readonly Stage[], shown: Stage) {
  const row = useRef<HTMLOListElement>(null)
  const at = stages.indexOf(shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a stage that has another place is scrolled to as well
  useEffect(() => {
    const scroller = row.current?.parentElement
    if (!scroller) return undefined
    const show = () =>
      scroller
        .querySelector(`[data-stage="${CSS.escape(shown.id)}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // Of a strip that becomes narrower, too.
    const observer = new ResizeObserver(show)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [shown.id, at])
  const walk = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: stages.length - 1 }[event.key]
    const next = to === undefined ? undefined : stages[to]
    if (!next || event.altKey || !(event.target as Element).matches('[data-stage] > button')) return
    event.preventDefault()
    showStage(next.id)
    row.current?.querySelector<HTMLElement>(`[data-stage="${CSS.escape(next.id)}"] > button`)?.focus()
  }
  return { row, walk }
}

/** Where the mark of the gap stands that a dragged stage is over. */
function gapBeside(gap: number | undefined, index: number, count: number): 'before' | 'behind' | undefined {
  if (gap === index) return 'before'
  return gap === count && index === count - 1 ? 'behind' : undefined
}
