import { withLayout } from '#core/edits/layout.ts'
import { cachedBy, cacheLatest, cacheLatestInParts } from '#core/model/base/caches.ts'
import { dayOf } from '#core/model/base/day.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { once } from '#core/model/base/once.ts'
import type { EntityId } from '#core/model/entity.ts'
import { hasSameItems } from '#core/model/memory/dependency.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Layout, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import type { Finding, Report } from '#core/model/rule/finding.ts'
import { entityOf, type Topology } from '#core/model/topology.ts'
import type { Diagram, DiagramInput } from '#core/views/diagram/diagram.ts'
import { type Drawn, drawnInParts, withLinesOf } from '#core/views/diagram/diagram-of.ts'
import { type Filter, type Matches, matchesOf } from '#core/views/outline/matching.ts'
import { useArrangement } from './arrangement-store.ts'
import { report } from './check.ts'
import { useLook } from './look-store.ts'
import { usePlanStore } from './plan-store.ts'
import { useSession } from './session-store.ts'
import { unplaced } from './unplaced.ts'

/** Everything here is computed from the plan and cached by its identity; none of it is state. */
export const today = (): string => dayOf(new Date())

/**
 * What the rules say of a plan, as of today: a waiver can have ended since. How something can be fixed is found out once
 * somebody looks at it: a fix can be about all rooms of a company.
 */
export const reportOf = (plan: Plan): Report => atOnce(reportInParts(plan))

/** The same in steps, where it is not known. */
export const reportInParts = (plan: Plan): InParts<Report> => reportOn(unplaced(plan), today())

const reportOn = cacheLatestInParts((plan: Plan, day: string) => report(plan, day, { fixes: false }))

const findingsByStage = cacheLatest(({ findings }: Report) => {
  const groups = [...groupBy(findings, ({ stage }) => stage)]
  return new Map(groups.map(([stage, found]) => [stage, latestIn(stage)(found)]))
})

/** Where nothing else is found in a stage it is the same list, so that what follows from it is known. */
const latestIn = once((_stage: StageId) => {
  let latest = noFindings
  return (found: readonly Finding[]) => {
    if (!hasSameItems(latest, found)) latest = found
    return latest
  }
})

/** Of each stage the latest. */
const diagramsOf = cacheLatest((plan: Plan, _: Report) =>
  cachedBy((stage: Stage) =>
    cacheLatest((sought: ReadonlySet<EntityId>) => {
      const drawn = drawnFor(plan, stage, plan.layout, sought)
      return cacheLatest((objects: readonly EntityId[]) => withLinesOf(drawn, objects), 1)
    }, 1),
  ),
)

/** Of each stage that was drawn: most of the next diagram is the same. */
const latestDrawn = new Map<StageId, Drawn>()
const maxDrawn = 12

const drawnFor = (...asked: Parameters<typeof drawnForInParts>): Drawn => atOnce(drawnForInParts(...asked))

function* drawnForInParts(
  plan: Plan,
  { id, topology }: Stage,
  layout: Layout,
  sought: ReadonlySet<EntityId>,
): InParts<Drawn> {
  const { lines } = plan
  const input: DiagramInput = { graph: graphOf(topology), layout, lines, findings: findingsIn(plan, id), sought }
  yield
  const drawn = yield* drawnInParts(input, latestDrawn.get(id))
  if (!latestDrawn.has(id) && latestDrawn.size >= maxDrawn) latestDrawn.clear()
  latestDrawn.set(id, drawn)
  return drawn
}

/** Draws a stage in steps before it is shown, which has little left to do then. */
export const drawnAheadInParts = (plan: Plan, stage: Stage): InParts<Drawn> =>
  drawnForInParts(plan, stage, plan.layout, useLook.getState().sought)

/** A stage as it will be drawn once some shapes are let go in other places: most of it will have been made then. */
export function diagramIf(plan: Plan, stage: Stage, places: Layout): Diagram {
  const drawn = drawnFor(plan, stage, withLayout(plan, places).layout, useLook.getState().sought)
  return withLinesOf(drawn, objectsWithLines(useSession.getState()))
}

const noFindings: readonly Finding[] = []

export const findingsIn = (plan: Plan, stage: StageId): readonly Finding[] =>
  findingsByStage(reportOf(plan)).get(stage) ?? noFindings

/** A stage as it is drawn right now: what is selected, or what one came to a line from, shows all its lines. */
export const diagramFor = (plan: Plan, stage: Stage): Diagram =>
  diagramsOf(plan, reportOf(plan))(stage)(useLook.getState().sought)(objectsWithLines(useSession.getState()))

const objectsWithLines = ({ selection, line }: ReturnType<typeof useSession.getState>): readonly EntityId[] =>
  line ? lineEnd(line.from) : selection

const lineEnd = cacheLatest((id: EntityId): readonly EntityId[] => [id], 1)

/** What the shown stage looks like, or would look like with the new places that are offered. */
export function useDiagram(): Diagram {
  const open = usePlan()
  const plan = useArrangement()?.after ?? open
  const stage = useStage()
  useLook((state) => state.sought)
  useSession(objectsWithLines)
  return diagramFor(plan, stage)
}

/** The open plan. Only what is drawn while one is open may ask. */
export function usePlan(): Plan {
  const plan = usePlanStore((state) => state.plan)
  if (!plan) throw new Error('No plan is open.')
  return plan
}

/** The open plan for what asks nothing about places: it stays the same object while shapes are moved. */
export function useUnplaced(): Plan {
  const plan = usePlanStore((state) => state.plan && unplaced(state.plan))
  if (!plan) throw new Error('No plan is open.')
  return plan
}

/** The stage that is shown. */
export function useStage(): Stage {
  const plan = useUnplaced()
  const id = useSession((state) => state.stage)
  const stage = stageOf(plan, id) ?? plan.stages[0]
  if (!stage) throw new Error('A plan has at least one stage.')
  return stage
}

/** One of the stages, for as long as the plan has it. */
export const useStageWith = (id: StageId): Stage | undefined => stageOf(useUnplaced(), id)

export const useReport = (): Report => reportOf(useUnplaced())

export function useFindings(): readonly Finding[] {
  const plan = useUnplaced()
  const stage = useStage()
  return findingsIn(plan, stage.id)
}

/** Plan and shown stage outside of components: for commands. */
export function current(): { readonly plan: Plan; readonly stage: Stage } | undefined {
  const { plan } = usePlanStore.getState()
  const stage = plan && (stageOf(plan, useSession.getState().stage) ?? plan.stages[0])
  return plan && stage ? { plan, stage } : undefined
}

/** What is selected, as far as the shown stage has it: what cannot be seen is neither counted nor edited. */
export const useSelected = (): readonly EntityId[] =>
  inStage(
    useStage(),
    useSession((state) => state.selection),
  )

/** The same outside of components. */
export function selected(): readonly EntityId[] {
  const stage = current()?.stage
  return stage ? inStage(stage, useSession.getState().selection) : []
}

const inStage = cacheLatest(
  ({ topology }: Stage, selection: readonly EntityId[]) => selection.filter((id) => entityOf(topology, id)),
  1,
)

/** What fits the filter of the shown stage; nothing while there is no filter. */
export function useMatches(): Matches | undefined {
  const { topology } = useStage()
  const findings = useFindings()
  const filter = useLook((state) => state.filter)
  return matchesIn(topology, filter, findings)
}

/** Asked by the outline and by the canvas alike. */
const matchesIn = cacheLatest(
  (topology: Topology, filter: Filter, findings: readonly Finding[]) => matchesOf(graphOf(topology), filter, findings),
  1,
)
