import { createCheck } from '#core/check.ts'
import type { Diagram } from '#core/diagram/diagram.ts'
import { diagramOf } from '#core/diagram/diagram-of.ts'
import type { Finding, Report } from '#core/finding.ts'
import { graphOf } from '#core/graph.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'
import { usePlanStore } from './plan-store.ts'
import { useSession } from './session-store.ts'

/** Everything here is computed from the plan and remembered by its identity; none of it is state. */
const check = createCheck(rules)
const reports = new WeakMap<Plan, Report>()
const diagrams = new WeakMap<Plan, Map<StageId, Diagram>>()
const noFindings: readonly Finding[] = []

export const today = (): string => new Date().toISOString().slice(0, 10)

export function reportOf(plan: Plan): Report {
  const known = reports.get(plan)
  if (known) return known
  const report = check(plan, today())
  reports.set(plan, report)
  return report
}

export const findingsIn = (plan: Plan, stage: StageId): readonly Finding[] =>
  reportOf(plan).findings.filter((finding) => finding.stage === stage)

export function diagramFor(plan: Plan, stage: Stage): Diagram {
  const known = diagrams.get(plan)?.get(stage.id)
  if (known) return known
  const diagram = diagramOf({
    graph: graphOf(stage.topology),
    layout: plan.layout,
    findings: findingsIn(plan, stage.id),
  })
  diagrams.set(plan, (diagrams.get(plan) ?? new Map()).set(stage.id, diagram))
  return diagram
}

/** The open plan. Only what is drawn while one is open may ask. */
export function usePlan(): Plan {
  const plan = usePlanStore((state) => state.plan)
  if (!plan) throw new Error('No plan is open.')
  return plan
}

/** The stage that is shown. */
export function useStage(): Stage {
  const plan = usePlan()
  const id = useSession((state) => state.stage)
  const stage = stageOf(plan, id) ?? plan.stages[0]
  if (!stage) throw new Error('A plan has at least one stage.')
  return stage
}

export const useReport = (): Report => reportOf(usePlan())

export function useFindings(): readonly Finding[] {
  const plan = usePlan()
  const stage = useStage()
  return plan ? findingsIn(plan, stage.id) : noFindings
}

/** Plan and shown stage outside of components: for commands. */
export function current(): { readonly plan: Plan; readonly stage: Stage } | undefined {
  const { plan } = usePlanStore.getState()
  const stage = plan && (stageOf(plan, useSession.getState().stage) ?? plan.stages[0])
  return plan && stage ? { plan, stage } : undefined
}
