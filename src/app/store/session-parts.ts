import type { EntityId } from '#core/model/entity.ts'
import type { StageId } from '#core/model/plan.ts'
import type { ReachQuestion } from '#core/views/reach/reach-path.ts'

/** What a stage is asked about before something is done with it. */
export interface StageDialog {
  readonly type: 'properties' | 'approve' | 'merge' | 'delete'
  readonly stage: StageId
}

/** What is looked at of who reaches what. */
export interface AccessView {
  /** The cell whose path is lit on the canvas. */
  readonly question: ReachQuestion | undefined
  /** The chat pool whose rooms are the columns, instead of the chat pools. */
  readonly roomsOf: EntityId | undefined
  /** What the names of the listed rooms hold. */
  readonly roomText: string
  readonly onlyAffected: boolean
}
