import { roomsIn } from '#core/domain/content/islands.ts'
import type { RoomAccess } from '#core/domain/reachability/room-access.ts'
import { roomAccessAt } from '#core/domain/reachability/room-access.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { ChatPool, Room, Users } from '#core/model/entity.ts'
import { type Moment, momentOf } from '#core/model/memory/moment.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { type ReachChanges, reachChanges } from '#core/views/reach/reach-changes.ts'
import { type ReachMatrix, reachMatrix } from '#core/views/reach/reach-matrix.ts'

/** Whether users take part in a room. */
interface RoomCell {
  readonly users: Users
  readonly room: Room
  readonly access: RoomAccess
}

/** Who reaches what in a stage, ready to be written. */
export interface ReachReport {
  readonly plan: Plan
  readonly stage: { readonly id: StageId; readonly name: string }
  readonly at: Moment
  readonly matrix: ReachMatrix
  /** What the step that leads to the stage changes; undefined for the first stage. */
  readonly step: { readonly from: string; readonly changes: ReachChanges } | undefined
  /** The rooms of the one chat pool that was asked for. */
  readonly rooms: { readonly chatPool: ChatPool; readonly cells: readonly RoomCell[] } | undefined
}

export function reachReport(plan: Plan, stage: StageId, roomsOf?: ChatPool): ReachReport {
  const index = plan.stages.findIndex(({ id }) => id === stage)
  const at = momentOf(plan, index)
  const matrix = reachMatrix(at)
  const before = plan.stages[index - 1]
  return {
    plan,
    stage: { id: stage, name: stageOf(plan, stage)?.name ?? stage },
    at,
    matrix,
    step: before && {
      from: before.name,
      changes: reachChanges(reachMatrix(momentOf(plan, index - 1)), matrix),
    },
    rooms: roomsOf && { chatPool: roomsOf, cells: roomCells(at, matrix, roomsOf) },
  }
}

/** Room by room, everybody who is a member or may be one. */
function roomCells(at: Moment, { rows }: ReachMatrix, chatPool: ChatPool): readonly RoomCell[] {
  return byName(roomsIn(at.graph, chatPool)).flatMap((room) =>
    rows.flatMap(({ users }): readonly RoomCell[] => {
      const access = roomAccessAt(at, users, room)
      return access.standing === 'outside' && access.why === 'not-a-member' ? [] : [{ users, room, access }]
    }),
  )
}
