import { contentsOf, roomsIn } from '#core/domain/content/islands.ts'
import type { Import } from '#core/domain/migration/imports.ts'
import { importFor, importOperation, type Migration } from '#core/domain/migration/migration.ts'
import type { EntityId, IdOf } from '#core/model/entity.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import { entityOf, put, remove } from '#core/model/topology.ts'
import { type Arrival, arrivalOf, withArrival } from './arrival.ts'
import { editStage, update } from './edit.ts'
import { addMissing } from './imports.ts'
import { withoutOverwritten } from './overwriting.ts'
import { editStages, type NewOperation } from './stages.ts'

/**
 * Moves the content of a chat pool into a Persistent Chat pool, in a stage and the later ones, as an import does:
 * categories and rooms keep their ids and get the names of the import, add-ins are registered anew, and what the
 * import leaves behind stays where it is; what bore such a name on the target before is overwritten. The step records
 * the operations.
 */
export function migrateContent(plan: Plan, migration: Migration): Plan {
  const one = importFor(plan, migration)
  if (!one) return plan
  const { stage, source, staysStopped } = migration
  const arrival = arrivalOf(plan, one)
  const later = plan.stages.slice(plan.stages.findIndex(({ id }) => id === stage))
  const arrived = editStage(plan, stage, (topology) => withArrival(topology, arrival))
  const moved = asBefore(
    arrived,
    later.slice(1).filter(({ topology }) => !topology.chatPool.has(one.target.id)),
  )
  const whole = withoutStrays(broughtAlong(moved, later, arrival), later.slice(1), arrival)
  const overwritten = withoutOverwritten(whole, later, arrival)
  const stopped = staysStopped
    ? editStage(overwritten, stage, (topology) => update(topology, source, { state: 'stopped' }))
    : overwritten
  return addMissing(stopped, stage, operationsOf(one, migration))
}

/** Imports all that a chat pool holds, with the files of the rooms that have any. */
export function importContent(plan: Plan, stage: StageId, source: IdOf<'chatPool'>, target: IdOf<'chatPool'>): Plan {
  const one = importFor(plan, { stage, source, target })
  const copiesFiles = one !== undefined && roomsIn(one.from, one.source).some(({ hasFiles }) => hasFiles)
  return migrateContent(plan, { stage, source, target, copiesFiles })
}

function operationsOf({ from, source, target }: Import, migration: Migration): readonly NewOperation[] {
  const holdsContent = contentsOf(from, target).length > 0
  return [
    { kind: 'backUp', chatPool: source.id },
    ...(holdsContent ? [{ kind: 'backUp', chatPool: target.id } as const] : []),
    { kind: 'stopServices', chatPool: source.id },
    { kind: 'stopServices', chatPool: target.id },
    importOperation(migration),
    ...(migration.copiesFiles ? [{ kind: 'copyFiles', source: source.id, target: target.id } as const] : []),
  ]
}

/** Stages without the target stay as they are: there is nothing that the content could be in. */
const asBefore = (plan: Plan, stages: readonly Stage[]): Plan =>
  stages.length === 0
    ? plan
    : { ...plan, stages: plan.stages.map((stage) => stages.find(({ id }) => id === stage.id) ?? stage) }

/** Where a later stage takes the source away with its content, what has arrived on the target by then stays. */
function broughtAlong(moved: Plan, later: readonly Stage[], { ids, one: { source, target } }: Arrival): Plan {
  let edited = moved
  let along: ReadonlySet<EntityId> = new Set()
  for (const [at, stage] of later.entries()) {
    const before = later[at - 1]
    if (!before || stage.topology.chatPool.has(source.id)) continue
    const leaves = before.topology.chatPool.has(source.id)
    const wasThere = edited.stages.find(({ id }) => id === before.id)?.topology
    const lost = [...ids].filter((id) => !entityOf(stage.topology, id) && (leaves || along.has(id)))
    const back = wasThere ? lost.flatMap((id) => entityOf(wasThere, id) ?? []) : []
    along = new Set(lost)
    if (!stage.topology.chatPool.has(target.id)) continue
    edited = editStages(edited, [stage], (topology) =>
      put(
        topology,
        back.filter(({ id }) => !entityOf(topology, id)),
      ),
    )
  }
  return edited
}

/** What was made anew for the source is not in stages without it. */
function withoutStrays(plan: Plan, later: readonly Stage[], { kept, one: { source } }: Arrival): Plan {
  const made = [...kept.values()].map(({ id }) => id)
  const lacking = later.filter(({ topology }) => !topology.chatPool.has(source.id))
  return editStages(plan, lacking, (topology) => remove(topology, made))
}
