import { useMemo, useState } from 'react'
import { type Migration, targetsOf } from '#core/domain/migration/migration.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { previewOf } from '#core/views/previews/migration-preview.ts'
import { usePlan, useStage } from '../store/derived.ts'
import { type MigrationStep, migrationSteps } from '../store/migration.ts'

/** What a person chooses of a migration, beside its step and its ends. */
export type MigrationChoices = Omit<Migration, 'stage' | 'source' | 'target'>

/** The migration of a chat pool as it is chosen so far, and what it would bring. */
export function useMigration(source: ChatPool) {
  const plan = usePlan()
  const shown = useStage()
  const steps = useMemo(() => migrationSteps(plan, source.id, shown.id), [plan, source, shown])
  const [picked, pickStep] = useState(firstStep(steps, shown.id))
  const step = steps.find(({ stage }) => stage === picked) ?? steps[0]
  const targets = step ? targetsOf(step.plan, step.stage) : []
  const [wanted, pickTarget] = useState<string>()
  const target = targets.find(({ id }) => id === wanted) ?? targets[0]
  const [choices, setChoices] = useState<MigrationChoices>({ copiesFiles: true, staysStopped: true })
  const wish = useMemo(
    () => step && target && { ...choices, stage: step.stage, source: source.id, target: target.id },
    [choices, step, source, target],
  )
  const preview = useMemo(() => step && wish && previewOf(step.plan, wish), [step, wish])
  const copiesFiles = choices.copiesFiles === true && (preview?.withFiles.length ?? 0) > 0
  const migration = wish && { ...wish, copiesFiles }
  const set = (some: MigrationChoices) => setChoices({ ...choices, ...some })
  return { source, steps, step, pickStep, targets, target, pickTarget, choices, set, copiesFiles, preview, migration }
}

/** The step that leads to the shown stage, else the next one. */
const firstStep = (steps: readonly MigrationStep[], shown: string): string | undefined =>
  (steps.find(({ stage }) => stage === shown) ?? steps[0])?.stage
