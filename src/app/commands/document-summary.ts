import { summaryOf as countsOf } from '#core/checking/check.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { isEmpty } from '#core/model/topology.ts'
import type { DocumentSummary, PictureBox } from '../platform/documents.ts'
import { diagramFor, reportOf } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'

/** A picture of more shapes would say no more. */
const maxShapes = 120

/** What the list of plans says of one: how many problems it has, and what the shown stage looks like. */
export function summaryOf(id: string, plan: Plan, at: Date): DocumentSummary {
  const { error, warning, info } = countsOf(reportOf(plan).findings)
  return {
    id,
    name: plan.name,
    savedAt: at.toISOString(),
    stages: plan.stages.length,
    ...(plan.stages.some(({ topology }) => !isEmpty(topology)) && { findings: { error, warning, info } }),
    picture: pictureOf(plan),
  }
}

function pictureOf(plan: Plan): readonly PictureBox[] {
  const stage = stageOf(plan, useSession.getState().stage) ?? plan.stages[0]
  if (!stage) return []
  return diagramFor(plan, stage)
    .nodes.slice(0, maxShapes)
    .map(({ x, y, width, height, generation }) => ({ x, y, width, height, ...(generation && { generation }) }))
}
