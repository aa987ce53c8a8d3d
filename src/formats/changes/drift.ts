import { intakeOf } from '#core/edits/intake/intake.ts'
import { type Chosen, takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { type Plan, type Stage, stageOf } from '#core/model/plan.ts'
import { stageChanges } from '#core/views/changes/changes.ts'
import type { Imported } from '../importers/importer.ts'
import type { Difference } from './difference.ts'

const all: Chosen = { ...usualChoice, isRemoved: () => true }

/** How a stage of the plan and a fresh export differ, told as the way from the plan to what is there. */
export function driftOf(plan: Plan, stage: Stage, imported: Imported, from: string): Difference {
  const intake = intakeOf(plan, stage, imported)
  const there = stageOf(takeIn(plan, stage.id, intake, all, []), stage.id) ?? stage
  const changes = stageChanges(stage, there, [])
  const facts = intake.sipDomains.map((domain) => `The plan does not have the SIP domain ${domain}.`)
  const section = {
    heading: `From ${stage.name} to what is there`,
    stages: { from: stage.id, to: null },
    facts: [],
    operations: [],
    changes,
  }
  return {
    title: plan.name,
    from: stage.name,
    to: from,
    facts,
    sections: changes.length === 0 ? [] : [section],
    plans: [plan],
  }
}
