import { createCheck } from '#core/checking/check.ts'
import { moveRoom } from '#core/edits/content.ts'
import { editStage, update } from '#core/edits/edit.ts'
import { rehome } from '#core/edits/hosting.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'

export type NumberedEdit = (plan: Plan, number: number) => Plan

const first = 's1'

/** Edits of the first stage, carried into all others; each number gives another result. */
export const edits = {
  'host a chat pool elsewhere': (plan, number) => rehome(plan, first, 'chatPool:gc-0', `pool:fe-${1 + (number % 2)}`),
  'rename a chat pool': (plan, number) =>
    editStage(plan, first, (topology) => update(topology, 'chatPool:gc-0', { name: `GC ${number}` })),
  'move a room': (plan, number) => {
    const room = graphOf(plan.stages[0]?.topology as never).get('room', 'room:r-0')
    return room ? moveRoom(plan, first, room, `category:c-${number % 9}`) : plan
  },
} satisfies Record<string, NumberedEdit>

/** A plan that is open, as the app has it: each call edits it, and does what follows from that. */
export function openPlan(plan: Plan, edit: NumberedEdit, then: (plan: Plan) => unknown): () => unknown {
  let [open, number] = [plan, 0]
  then(open)
  return () => {
    open = withPlaces(edit(open, ++number))
    return then(open)
  }
}

/** All stages are checked, and one of them is drawn. */
export function checkAndDraw(shown = first): (plan: Plan) => unknown {
  const check = createCheck(rules)
  return (plan) => {
    const { findings } = check(plan)
    const stage = stageOf(plan, shown)
    return (
      stage &&
      diagramOf({
        graph: graphOf(stage.topology),
        layout: plan.layout,
        findings: findings.filter((finding) => finding.stage === stage.id),
      })
    )
  }
}
