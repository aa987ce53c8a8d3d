import { finderIn, foundBy } from '#core/edits/intake/index-of-stage.ts'
import { type Intake, intakeOf } from '#core/edits/intake/intake.ts'
import { addressSearch } from '#core/edits/intake/recognition.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Chosen } from '#core/edits/intake/wanted.ts'
import { kindOf } from '#core/model/entity.ts'
import { type Plan, type Stage, stageOf } from '#core/model/plan.ts'
import { nameOf } from '#core/model/words.ts'
import { stageChanges } from '#core/views/changes/changes.ts'
import { replacedInWords } from '#core/views/intake/lines.ts'
import { importFault } from '../import-error.ts'
import type { Imported, ImportFacts, OtherProduct } from '../importers/importer.ts'
import type { Difference } from './difference.ts'

/** The pools of the stage that are of a product there which no plan knows, by their names in the plan. */
function otherProductsOf(stage: Stage, { otherProducts = [] }: ImportFacts): readonly OtherProduct[] {
  const find = finderIn(stage)
  return otherProducts.flatMap((other) => {
    const kind = kindOf(other.key)
    const found = foundBy(find, kind, addressSearch(other.key.slice(kind.length + 1)))
    return found ? [{ ...other, name: nameOf(found) }] : []
  })
}

/** What differs beside the objects that can be compared. */
export const driftFacts = (
  stage: Stage,
  imported: ImportFacts,
  { sipDomains }: Pick<Intake, 'sipDomains'>,
): readonly string[] => [
  ...otherProductsOf(stage, imported).map(
    ({ name, product }) => `${name} is ${product} there (left out of the comparison).`,
  ),
  ...(imported.unread ?? []).map(({ file, error }) => `${file} is left out of the comparison. ${importFault(error)}`),
  ...sipDomains.map((domain) => `The plan does not have the SIP domain ${domain}.`),
]

/** Groups that become single users are told by their lines. */
const all: Chosen = { ...usualChoice, isRemoved: () => true, isReplaced: () => false }

/** How a stage of the plan and a fresh export differ, told as the way from the plan to what is there. */
export function driftOf(
  plan: Plan,
  stage: Stage,
  imported: Imported,
  from: string,
  intake: Intake = intakeOf(plan, stage, imported),
): Difference {
  const there = stageOf(takeIn(plan, stage.id, intake, all, []), stage.id) ?? stage
  const changes = stageChanges(stage, there, [])
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
    facts: [...driftFacts(stage, imported, intake), ...replacedInWords(intake).map(({ text }) => `${text}.`)],
    sections: changes.length === 0 ? [] : [section],
    plans: [plan],
  }
}
