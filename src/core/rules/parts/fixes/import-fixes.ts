import { type Import, importsIn } from '#core/domain/migration/imports.ts'
import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import { forestOf, mayShareForest } from '#core/domain/servers/forests.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { stageName } from './stage-fixes.ts'
import { momentAt } from './subject.ts'

/** The imports of a finding's step between its subjects. */
export const importsNamed = (plan: Plan, finding: Finding): readonly Import[] =>
  importsIn(momentAt(plan, finding)).filter(({ source, target }) =>
    [source, target].every(({ id }) => finding.entities.includes(id)),
  )

/** Importing the content of a chat pool in the step of a finding, into each Persistent Chat pool that can take it. */
export const importFixes = (plan: Plan, finding: Pick<Finding, 'stage'>, source: ChatPool): readonly Fix[] =>
  targetsFor(plan, finding, source).map((target) => ({
    title: `Import the chat data of ${source.name} into ${target.name} in the step to ${stageName(plan, finding.stage)}`,
    apply: (before) => importContent(before, finding.stage, source.id, target.id),
  }))

/** What a chat pool held goes to one place only, which is there before and after the step. */
function targetsFor(plan: Plan, finding: Pick<Finding, 'stage'>, source: ChatPool): readonly ChatPool[] {
  const at = momentAt(plan, finding)
  const before = at.before?.graph
  if (!before) return []
  const taken = operationsUntil(at, 'importChatData').filter((operation) => operation.source === source.id)
  const home = { forest: forestOf(before, source) }
  return at.graph
    .all('chatPool')
    .filter((target) => target.id !== source.id && before.get('chatPool', target.id) && !isLegacy(target))
    .filter((target) => !isOnStandardEdition(target) && taken.every((operation) => operation.target === target.id))
    .filter((target) => mayShareForest(home, { forest: forestOf(at.graph, target) }))
}
