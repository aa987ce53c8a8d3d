import { barredBy } from '#core/domain/people/category-scope.ts'
import { rostersOf } from '#core/domain/people/members.ts'
import { addCategory, moveRoom } from '#core/edits/content.ts'
import type { Category, ChatPool, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'

/** The inspector lists all categories of a chat pool; a few are offered at once. */
const maxOffered = 5

/** Putting a room into a category of the chat pool that allows its people, which may have to be created. */
export function categoryFixes(graph: Graph, stage: StageId, chatPool: ChatPool, room: Room): readonly Fix[] {
  const there = graph.referrers('category', chatPool.id, 'chatPool').slice(0, maxOffered)
  const open = there.filter((category) => isOpenTo(graph, category, room))
  if (open.length === 0) {
    const title = `Create a category on ${chatPool.name} and put ${room.name} into it`
    return [{ title, apply: (plan) => addCategory(plan, stage, chatPool, room) }]
  }
  return open.map((category) => ({
    title: `Put ${room.name} into ${category.name} of ${chatPool.name}`,
    apply: (plan: Plan) => moveRoom(plan, stage, room, category.id),
  }))
}

const isOpenTo = (graph: Graph, category: Category, room: Room): boolean =>
  rostersOf(room).every(({ principals }) => barredBy(graph, category, principals).length === 0)
