import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { couldDeployBefore, deployBefore } from '#core/edits/imports.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { stageName } from '../parts/fixes/stage-fixes.ts'
import { concernedOf, momentAt } from '../parts/fixes/subject.ts'

export const targetMissing: Rule = {
  id: 'migration/target-missing',
  severity: 'error',
  when: 'transition',
  title: 'Persistent Chat is deployed a stage before content is imported into it',
  rationale: 'An import needs a Lync 2013 pool and a Persistent Chat pool that are installed and running.',
  howToFix: 'Deploy the Persistent Chat pool in an earlier stage.',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const { source, target } of operationsIn(at, 'importChatData')) {
      const [from, to] = [lastSeen(at, source), lastSeen(at, target)]
      if (at.before?.graph.get('chatPool', target) || (to && isLegacy(to))) continue
      yield {
        entities: [source, target],
        message: `${to?.name ?? 'A chat pool that no stage has'} is not there yet when the content of ${from?.name ?? 'another chat pool'} is imported into it. Persistent Chat must be installed before. Deploy it in an earlier stage.`,
      }
    }
  },

  fixes(plan, finding) {
    const target = concernedOf(plan, finding, 'chatPool').find(({ id }) => id === finding.entities[1])
    if (!target || !couldDeployBefore(plan, finding.stage, target)) return []
    if (operationsIn(momentAt(plan, finding), 'importChatData').some(({ source }) => source === target.id)) return []
    const title = `Add a stage before ${stageName(plan, finding.stage)} that deploys ${target.name}`
    return [{ title, apply: (before) => deployBefore(before, finding.stage, target.id) }]
  },
}
