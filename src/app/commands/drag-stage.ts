import { type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { gapAt, scrollNear } from '../platform/gap-at.ts'
import { followPointer } from '../platform/pointer-drag.ts'
import { current } from '../store/derived.ts'
import { dragStageTo, endGesture, useGesture } from '../store/gesture-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { reorderStage } from './stage-edits.ts'

/** Where a stage is dragged: the cells of the stages in their order, and what scrolls where there are many. */
interface Strip {
  readonly scroller: Element
  readonly cells: readonly Element[]
}

/** Drags a stage along the strip until it is dropped in a gap between two stages. */
export function startStageDrag(press: Parameters<typeof followPointer>[0], id: StageId, strip: Strip): void {
  const { plan, document } = usePlanStore.getState()
  const stage = plan && stageOf(plan, id)
  if (!stage || document?.readOnly !== undefined) return
  followPointer(press, {
    onStart() {},
    onMove: (x) => {
      scrollNear(x, strip.scroller)
      dragStageTo(id, gapAt(x, strip.cells))
      announce(placeInWords(stage))
    },
    onDrop: () => {
      const to = placeOf(stage)
      endGesture()
      if (to !== undefined) reorderStage(stage, to)
    },
    onCancel: () => {
      endGesture()
      announce('')
    },
  })
}

/** Where the stage would be in the order; undefined where it is already. */
function placeOf({ id }: Stage): number | undefined {
  const { movingStage } = useGesture.getState()
  const from = current()?.plan.stages.findIndex((stage) => stage.id === id)
  if (movingStage?.stage !== id || from === undefined) return undefined
  const to = movingStage.gap > from ? movingStage.gap - 1 : movingStage.gap
  return to === from ? undefined : to
}

function placeInWords(stage: Stage): string {
  const to = placeOf(stage)
  const count = current()?.plan.stages.length ?? 0
  return to === undefined ? `${stage.name} stays where it is.` : `Make ${stage.name} stage ${to + 1} of ${count}.`
}
