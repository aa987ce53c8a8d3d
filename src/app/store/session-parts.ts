import type { EntityId } from '#core/model/entity.ts'
import type { ReachQuestion } from '#core/views/reach/reach-path.ts'

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
