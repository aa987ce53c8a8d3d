import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { editOperations } from '#core/edits/imports.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { upgradeContent } from '#core/edits/upgrade-content.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { type Wrong, wrongIn } from '#core/rules/migration/wrong-direction.ts'
import { couldImport } from '../parts/import-fixes.ts'
import { keepsContent } from '../parts/kept-content.ts'
import { momentAt } from '../parts/subject.ts'

export const wrongDirectionAdvice: Advice = {
  rule: 'migration/wrong-direction',
  rationale:
    'The import writes into Persistent Chat. From OCS 2007 R2 to Lync 2010, Group Chat has an upgrade of its own.',
  howToFix: 'Import the other way round; from OCS 2007 R2 to Lync 2010, upgrade Group Chat instead.',

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const all = wrongIn(at).filter((wrong) => isBetween(wrong, finding.entities))
    const wrong = all.find(({ from }) => from.id === finding.entities[0])
    if (!wrong) return []
    const without = (edited: Plan) => all.reduce((left, one) => withoutWrong(left, finding.stage, one), edited)
    const fixes =
      wrong.what === 'import' ? importFixes(at, finding, wrong, without) : upgradeFixes(at, finding, wrong, without)
    return fixes.filter(({ apply }) => keepsContent(plan, apply(plan)))
  },
}

/** Of two chat pools there is one finding, which ways of both directions can be at fault for. */
const isBetween = ({ from, to }: Wrong, entities: readonly EntityId[]): boolean =>
  entities.includes(from.id) && entities.includes(to.id)

/** Takes all that is wrong between two chat pools out of the step. */
type Without = (plan: Plan) => Plan

/** Content that moves the wrong way would have none at all. */
function importFixes(at: Moment, { stage, related }: Finding, { from, to }: Wrong, without: Without): readonly Fix[] {
  if (isUpgradable(from, to)) {
    if (!at.before?.graph.get('chatPool', from.id)) return []
    const title = `Upgrade the Group Chat of ${from.name} to ${to.name} instead`
    return [{ title, apply: (plan) => upgradeContent(without(plan), stage, from.id, to.id) }]
  }
  if (related.length > 0 || !couldImport(at, to, from)) return []
  const title = `Import from ${to.name} into ${from.name} instead`
  return [{ title, apply: (plan) => importContent(without(plan), stage, to.id, from.id) }]
}

/** Without the operation, content that moves that way would have no way at all. */
function upgradeFixes(at: Moment, { stage, related }: Finding, { from, to }: Wrong, without: Without): readonly Fix[] {
  const instead: Fix = {
    title: `Import the chat data of ${from.name} into ${to.name} instead`,
    apply: (plan) => importContent(without(plan), stage, from.id, to.id),
  }
  const leaveOut: Fix = {
    title: `Leave out the upgrade of ${from.name} to ${to.name}`,
    apply: without,
  }
  return [...(couldImport(at, from, to) ? [instead] : []), ...(related.length === 0 ? [leaveOut] : [])]
}

function withoutWrong(plan: Plan, stage: string, { what, from, to }: Wrong): Plan {
  const kind = what === 'import' ? 'importChatData' : 'upgradeGroupChat'
  return editOperations(plan, stage, (one) =>
    one.kind === kind && one.source === from.id && one.target === to.id ? undefined : one,
  )
}
