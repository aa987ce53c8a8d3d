import { stagesIn, type WaiverScope } from '#core/edits/governance.ts'
import { type Plan, type StageId, stageOf, type Waiver } from '#core/model/plan.ts'
import { listed } from '#core/model/words.ts'
import type { Choice } from '../ui/Select.tsx'

export interface ScopeChoice extends Choice {
  readonly scope: WaiverScope
}

/** From this stage on: this one, until each of the later ones, all of them; and the whole plan. */
export function scopesFrom({ stages }: Plan, stage: StageId): readonly ScopeChoice[] {
  const from = stages.findIndex(({ id }) => id === stage)
  const between = stages.slice(from + 1, -1)
  return [
    { value: 'stage', label: `This stage: ${stages[from]?.name}`, scope: 'stage' },
    ...between.map(({ id, name }) => ({ value: `until ${id}`, label: `Until ${name}`, scope: { until: id } })),
    ...(from < stages.length - 1
      ? [{ value: 'later', label: 'This stage and all later ones', scope: 'later' } as const]
      : []),
    { value: 'plan', label: 'The whole plan', scope: 'plan' },
  ]
}

/** What one may choose instead of where a waiver holds now; that is kept as it is where no other choice says it. */
export function scopesFor(plan: Plan, waiver: Waiver, from: StageId): { choices: readonly ScopeChoice[]; now: string } {
  const choices = scopesFrom(plan, from)
  const held = waiver.stages?.join()
  const now = choices.find(({ scope }) => stagesIn(plan, from, scope)?.join() === held)
  if (now) return { choices, now: now.value }
  const { stages = [] } = waiver
  const names = stages.map((id) => stageOf(plan, id)?.name ?? 'a stage that is gone')
  const kept: ScopeChoice = { value: 'kept', label: `As it is: ${listed(names)}`, scope: { stages } }
  return { choices: [kept, ...choices], now: kept.value }
}
