import { cacheLatestInParts } from '#core/model/base/caches.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { changedId, diff, editedInParts } from '#core/model/diff.ts'
import { type EntityId, kinds } from '#core/model/entity.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { type EditScope, editStageInParts } from './edit.ts'

/** The same edit in each scope that it can have. */
export interface EditScopes {
  readonly plans: Readonly<Record<EditScope, Plan>>
  /** What it changes or removes is in other stages too. */
  readonly isInherited: boolean
}

/**
 * Which stages an edit can apply to, told from the plan before it and the plan after it as it applies by itself: to
 * the stage and the later ones. Undefined where that makes no difference, and for an edit that decides by itself
 * what becomes of other stages, such as a fix that keeps a pool one stage longer.
 */
export const scopesOf = (before: Plan, after: Plan, id: StageId): EditScopes | undefined =>
  atOnce(scopesInParts(before, after, id))

/** The same in steps. */
const scopesInParts = cacheLatestInParts(scopesAnew, 1)

function* scopesAnew(before: Plan, after: Plan, id: StageId): InParts<EditScopes | undefined> {
  const index = before.stages.findIndex((stage) => stage.id === id)
  const [was, is] = [before.stages[index], after.stages[index]]
  if (!was || !is || before.stages.length < 2 || was.topology === is.topology) return undefined
  const inScope = (scope: EditScope) => editStageInParts(before, id, () => is.topology, scope)
  if (!isPropagated(after, yield* inScope('later'), index)) return undefined
  const [only, all] = [yield* inScope('this'), yield* inScope('all')]
  const others = before.stages.filter((stage) => stage !== was)
  if (others.every((stage) => all.stages.includes(stage))) return undefined
  return {
    plans: { this: elsewhere(only), later: after, all: elsewhere(all) },
    isInherited: yield* isOfOthersInParts(before, after, id),
  }

  function elsewhere({ stages }: Plan): Plan {
    return { ...after, stages: stages.map((stage, at) => (at === index ? (is as Stage) : stage)) }
  }
}

/** Whether what an edit of a stage changes or removes is in other stages too. */
export const isOfOthers = (before: Plan, after: Plan, id: StageId): boolean =>
  atOnce(isOfOthersInParts(before, after, id))

function* isOfOthersInParts(before: Plan, after: Plan, id: StageId): InParts<boolean> {
  const [was, is] = [stageOf(before, id), stageOf(after, id)]
  const others = before.stages.filter((stage) => stage !== was)
  for (const kind of kinds) {
    if (!was || !is || was.topology[kind] === is.topology[kind]) continue
    const changes = yield* editedInParts(was.topology[kind], is.topology[kind])
    if (changes.some((change) => change.type !== 'added' && isIn(others, changedId(change)))) return true
  }
  return false
}

/** The stages that differ, in their order. */
export function changedStages(before: Plan, after: Plan): readonly Stage[] {
  const known = new Map(before.stages.map((stage) => [stage.id, stage]))
  return after.stages.filter((stage) => known.get(stage.id)?.topology !== stage.topology)
}

/** Whether the other stages of an edited plan are what propagating the edit makes of them. */
function isPropagated(after: Plan, propagated: Plan, index: number): boolean {
  if (after.stages.length !== propagated.stages.length) return false
  return after.stages.every((stage, at) => {
    const other = propagated.stages[at]
    return other !== undefined && (at === index ? stage.id === other.id : isAlike(stage, other))
  })
}

function isAlike(stage: Stage, other: Stage): boolean {
  const { topology, approved: _a, ...rest } = stage
  const { topology: otherTopology, approved: _b, ...otherRest } = other
  const fields = Object.entries({ ...otherRest, ...rest }) as [keyof typeof rest, unknown][]
  const isSameBeside = fields.every(([field]) => rest[field] === otherRest[field])
  return isSameBeside && diff(otherTopology, topology).length === 0
}

const isIn = (stages: readonly Stage[], id: EntityId): boolean =>
  stages.some(({ topology }) => entityOf(topology, id) !== undefined)
