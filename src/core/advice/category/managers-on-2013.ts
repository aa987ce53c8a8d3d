import { chatPoolOf } from '#core/domain/content/islands.ts'
import { setCategory } from '#core/edits/members.ts'
import type { Category, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { managerFixes } from '../parts/manager-fixes.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const managersOn2013Advice: Advice = {
  rule: 'category/managers-on-2013',
  rationale: 'In Persistent Chat 2013 rooms have managers, and categories have creators.',
  howToFix: 'Name the managers in the rooms, and those who may create rooms as creators of the category.',

  fixes(plan, finding) {
    const category = subjectOf(plan, finding, 'category')
    if (!category?.managers) return []
    const { name, managers } = category
    const without = (before: Plan) => setCategory(before, finding.stage, category, { managers: undefined })
    return managerFixes(plan, finding, { name, managers, rooms: roomsOf(graphAt(plan, finding), category), without })
  },
}

/** The rooms of the category that are on its chat pool, as they should be. */
const roomsOf = (graph: Graph, category: Category): readonly Room[] =>
  graph
    .referrers('room', category.id, 'category')
    .filter((room) => chatPoolOf(graph, room) === chatPoolOf(graph, category))
