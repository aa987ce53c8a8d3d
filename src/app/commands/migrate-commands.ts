import type { Migration } from '#core/domain/migration/migration.ts'
import { migrateContent } from '#core/edits/migrate-content.ts'
import { addStage } from '#core/edits/stage-list.ts'
import { isLegacy } from '#core/model/entity.ts'
import { type Plan, type StageId, stageBefore } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { current } from '../store/derived.ts'
import { showStage, useSession } from '../store/session-store.ts'
import { act } from './act.ts'
import type { Command } from './command.ts'

/** The Group Chat pool that is selected. */
function selectedSource() {
  const now = current()
  const [id, ...more] = useSession.getState().selection
  const entity = id && more.length === 0 && now ? entityOf(now.stage.topology, id) : undefined
  return entity?.kind === 'chatPool' && isLegacy(entity) ? entity : undefined
}

export const migrateCommands = {
  migrateContent: {
    title: 'Migrate content…',
    group: 'arrange',
    shortcuts: ['G'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (selectedSource() ? undefined : 'Select a Group Chat pool first.'),
    run() {
      useSession.setState({ migrating: selectedSource()?.id })
    },
  },
} satisfies Record<string, Command>

/** A step that a migration can belong to: one that is there, or one to a new stage behind the last one with the source. */
export interface MigrationStep {
  readonly stage: StageId
  readonly title: string
  /** The plan in which the step is there. */
  readonly plan: Plan
}

/** The steps that have the chat pool before them; a new stage behind the shown one comes last. */
export function migrationSteps(plan: Plan, source: Migration['source'], shown: StageId): readonly MigrationStep[] {
  const there = plan.stages.flatMap((stage) => {
    const before = stageBefore(plan, stage.id)
    return before?.topology.chatPool.has(source)
      ? [{ stage: stage.id, title: `From ${before.name} to ${stage.name}`, plan }]
      : []
  })
  const grown = addStage(plan, shown)
  const at = grown.stages.findIndex(({ id }) => id === shown)
  const [behind, added] = [grown.stages[at], grown.stages[at + 1]]
  if (!behind || !added) return there
  return [...there, { stage: added.id, title: `From ${behind.name} to a new stage`, plan: grown }]
}

/** Does what the dialog has shown, as one step. */
export function migrate(step: MigrationStep, migration: Migration, names: readonly [string, string]): void {
  const label = `Migrate content of ${names[0]} into ${names[1]}`
  act(label, step.stage, () => migrateContent(step.plan, migration), {
    isToldBefore: true,
    afterwards: () => showStage(step.stage),
  })
}
