import type { Movable } from '#core/layout/align.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { type DiagramLink, entitiesOf } from '#core/views/diagram/diagram.ts'
import { comparedStage } from '../store/compare-store.ts'
import { diagramFor } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'

/** What there is when a command is asked about. */
export interface Situation {
  readonly plan: Plan | undefined
  /** The stage that is shown. */
  readonly stage: Stage | undefined
  /** What of it is selected. */
  readonly selection: readonly EntityId[]
}

/** Finds what a command needs, or says in a sentence what is missing. */
export type Need<Given> = (now: Situation) => Given | string

export interface PlanAtHand {
  readonly plan: Plan
  readonly stage: Stage
  readonly selection: readonly EntityId[]
}

export const aPlan: Need<PlanAtHand> = ({ plan, stage, selection }) =>
  plan && stage ? { plan, stage, selection } : 'No plan is open.'

/** A plan, and something in it. */
export const inPlan =
  <More extends object>(find: (at: PlanAtHand) => More | string): Need<PlanAtHand & More> =>
  (now) => {
    const at = aPlan(now)
    if (typeof at === 'string') return at
    const more = find(at)
    return typeof more === 'string' ? more : { ...at, ...more }
  }

/** The line that is selected in the shown stage. */
export function selectedLine({ plan, stage }: PlanAtHand): DiagramLink | undefined {
  const { line } = useSession.getState()
  return line && diagramFor(plan, stage).links.find(({ id }) => id === line.id)
}

/** A line is selected. */
export const aLine = inPlan((at) => {
  const line = selectedLine(at)
  return line ? { line } : 'Select a line first.'
})

/** Objects are selected, or a line. */
export const objectsOrLine = inPlan((at) => {
  const line = selectedLine(at)
  return line || at.selection.length > 0 ? { line } : 'Select an object first.'
})

/** Something is selected. */
export const aSelection = inPlan(({ selection }) => (selection.length > 0 ? {} : 'Select an object first.'))

/** One object of this stage is selected, of those that fit. */
export const oneObject = inPlan((at) => selectedObject(at) ?? 'Select one object first.')

/**
 * The same, where only some objects will do. Such a need is named before a command takes it: made in its place, the
 * compiler would take its type from what the command does with it.
 */
export const oneObjectThat = <Fitting extends Entity>(
  fits: (object: Entity) => object is Fitting,
  missing: string,
): Need<PlanAtHand & { readonly object: Fitting }> =>
  inPlan((at) => {
    const { object } = selectedObject(at) ?? {}
    return object && fits(object) ? { object } : missing
  })

function selectedObject({ stage, selection }: PlanAtHand): { readonly object: Entity } | undefined {
  const [id, ...more] = selection
  const object = id && more.length === 0 ? entityOf(stage.topology, id) : undefined
  return object && { object }
}

/** The selected shapes that stand freely. */
export function selectedShapes({ plan, stage, selection }: PlanAtHand): readonly Movable[] {
  const chosen = new Set(selection)
  return diagramFor(plan, stage).nodes.filter((node) => entitiesOf(node).every((id) => chosen.has(id)))
}

/** So many shapes or more are selected. */
export const shapes = (atLeast: number, missing: string) =>
  inPlan((at) => {
    const found = selectedShapes(at)
    return found.length >= atLeast ? { shapes: found } : missing
  })

/** What there is where no stage comes before the shown one, and no other was picked. */
export const nothingBefore = 'This is the first stage: no step leads to it. Pick a stage to compare it with.'

/** The stage that the shown one is compared with, as the changes are listed. */
export const comparedWith = inPlan(({ plan, stage }) => {
  if (plan.stages.length < 2) return nothingToCompare
  const other = comparedStage(plan, stage)
  return other ? { other } : nothingBefore
})

const nothingToCompare = 'A plan of one stage has nothing to compare it with.'

/** Another stage, with which the shown one is compared or would be. */
export const anotherStage = inPlan(({ plan, stage }) => {
  const other = plan.stages.length > 1 ? (comparedStage(plan, stage) ?? plan.stages[1]) : undefined
  return other ? { other } : nothingToCompare
})
