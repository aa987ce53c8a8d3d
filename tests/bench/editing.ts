import { type Check, createCheck } from '#core/check.ts'
import { diagramOf } from '#core/diagram/diagram-of.ts'
import { withPlaces } from '#core/diagram/places.ts'
import { editStage, update } from '#core/edit.ts'
import { moveRoom } from '#core/edits/content.ts'
import { rehome } from '#core/edits/hosting.ts'
import { graphOf } from '#core/graph.ts'
import type { Plan } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'

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

/** A plan that is open: each call edits it, checks all its stages and draws the first one, as the app does. */
export function openPlan(plan: Plan, edit: NumberedEdit): () => unknown {
  const check = createCheck(rules)
  let [open, number] = [plan, 0]
  shown(open, check)
  return () => {
    open = withPlaces(edit(open, ++number))
    return shown(open, check)
  }
}

function shown(plan: Plan, check: Check): unknown {
  const { findings } = check(plan)
  const [stage] = plan.stages
  return (
    stage &&
    diagramOf({
      graph: graphOf(stage.topology),
      layout: plan.layout,
      findings: findings.filter((finding) => finding.stage === stage.id),
    })
  )
}
