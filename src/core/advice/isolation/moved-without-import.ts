import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { upgradeContent } from '#core/edits/upgrade-content.ts'
import type { ChatPool, EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { couldImport } from '../parts/import-fixes.ts'
import { importKeeps, upgradeKeeps } from '../parts/kept-content.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const movedWithoutImportAdvice: Advice = {
  rule: 'isolation/moved-without-import',
  rationale:
    'Categories, rooms and add-ins cannot be moved between chat pools: they are imported, or created anew. Only Group Chat of OCS 2007 R2 is upgraded to that of Lync 2010.',
  howToFix: 'Import the chat data of the old chat pool into the new one in this step, or create the content anew.',

  fixes(plan, finding) {
    const [from, to] = chatPoolsOf(plan, finding)
    if (!from || !to || !mayShareForest(from, to)) return []
    if (isUpgradable(from, to)) {
      if (!upgradeKeeps(plan, finding.stage, from, to)) return []
      const title = `Upgrade the Group Chat of ${from.name} to ${to.name} in the step to ${stageName(plan, finding.stage)}`
      return [{ title, apply: (before) => upgradeContent(before, finding.stage, from.id, to.id) }]
    }
    if (!couldImport(momentAt(plan, finding), from, to) || !importKeeps(plan, finding.stage, from, to)) return []
    return [
      {
        title: `Import chat data from ${from.name} to ${to.name} in the step to ${stageName(plan, finding.stage)}`,
        apply: (before) => importContent(before, finding.stage, from.id, to.id),
      },
    ]
  },
}

/** The chat pools that the content comes from and goes to. */
function chatPoolsOf(plan: Plan, { stage, related }: Finding): readonly (ChatPool | undefined)[] {
  const at = plan.stages.findIndex(({ id }) => id === stage)
  const [from, to] = related
  return [chatPoolIn(plan.stages[at - 1], from), chatPoolIn(plan.stages[at], to)]
}

const chatPoolIn = (stage: Stage | undefined, id: EntityId | undefined): ChatPool | undefined =>
  stage && id && stage.topology.chatPool.get(id)
