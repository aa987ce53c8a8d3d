import { barredBy } from '#core/domain/people/category-scope.ts'
import { nameManagers } from '#core/edits/members.ts'
import { type EntityId, kindOf, type Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { counted } from '#core/model/words.ts'
import { graphAt } from './subject.ts'

/** The managers of a category, or of the root category, and the rooms that they manage by it. */
interface Managed {
  readonly name: string
  readonly managers: readonly string[]
  readonly rooms: readonly Room[]
  /** Takes them off where they stand. */
  readonly without: (plan: Plan) => Plan
}

/** In Persistent Chat rooms have managers; who is not in the stage, or not allowed in a room, cannot be named there. */
export function managerFixes(
  plan: Plan,
  finding: Finding,
  { name, managers, rooms, without }: Managed,
): readonly Fix[] {
  const graph = graphAt(plan, finding)
  if (rooms.length === 0 || !rooms.every((room) => mayManage(graph, room, managers))) return []
  const title = `Name the managers of ${name} in ${rooms.length === 1 ? 'its room' : `its ${counted(rooms.length, 'room')}`}`
  return [{ title, apply: (before) => without(nameManagers(before, finding.stage, rooms, managers)) }]
}

function mayManage(graph: Graph, room: Room, managers: readonly string[]): boolean {
  const category = graph.get('category', room.category)
  const isKnown = (one: string) => kindOf(one as EntityId) !== 'users' || graph.find(one as EntityId) !== undefined
  return managers.every(isKnown) && barredBy(graph, category ?? {}, managers).length === 0
}
