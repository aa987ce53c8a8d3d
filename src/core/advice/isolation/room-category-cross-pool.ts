import { dividedBy } from '#core/domain/content/islands.ts'
import { copyCategory, couldJoin, moveRoom, namesakeOf, wouldMove } from '#core/edits/content.ts'
import type { Category, ChatPool, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const roomCategoryCrossPoolAdvice: Advice = {
  rule: 'isolation/room-category-cross-pool',
  rationale: 'Categories and rooms of two chat deployments do not interact, nor do those of two Lync 2013 chat pools.',
  howToFix: 'Move the room to a category of its chat pool, or move it to the chat pool of the category.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const room = subjectOf(plan, finding, 'room')
    const category = room && graph.get('category', room.category)
    const divided = category && dividedBy(graph, room, category)
    if (!divided) return []
    const [here, there] = divided
    const joins = couldJoin(graph, room, there) && !wouldMove(plan, finding.stage, room, there)
    const join: Fix = {
      title: `Move ${room.name} to ${there.name}`,
      apply: (before) => moveRoom(before, finding.stage, room, category.id),
    }
    return [categoryFix(graph, finding.stage, room, category, here), ...(joins ? [join] : [])]
  },
}

/** Moving the room to the category of that name on its own chat pool, which may have to be created. */
function categoryFix(graph: Graph, stage: StageId, room: Room, category: Category, here: ChatPool): Fix {
  const namesake = namesakeOf(graph, category, here)
  const title = `Move ${room.name} to ${category.name} of ${here.name}`
  if (namesake) return { title, apply: (plan: Plan) => moveRoom(plan, stage, room, namesake.id) }
  return {
    title: `Create ${category.name} on ${here.name} and move ${room.name} there`,
    apply: (plan) => copyCategory(plan, stage, category, here, room),
  }
}
