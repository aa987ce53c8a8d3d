import { legacyImportsIn } from '#core/domain/migration/imports.ts'
import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatName } from '#core/model/words.ts'
import { standaloneFixes } from '../parts/fixes/standalone-fixes.ts'

export const targetStandardEdition: Rule = {
  id: 'migration/target-standard-edition',
  severity: 'error',
  when: 'transition',
  title: 'Group Chat does not migrate onto a Standard Edition server',
  rationale: 'Persistent Chat that runs on a Standard Edition server is for new deployments only.',
  howToFix: 'Run Persistent Chat on a server of its own; the Standard Edition server may stay its host.',
  source: { keys: ['PLAT', 'DEPLOY'], basis: 'stated' },

  *check(at) {
    for (const { source, target } of legacyImportsIn(at)) {
      if (!isOnStandardEdition(target)) continue
      const isStated = source.generation === 'lync2010'
      yield {
        entities: [target.id, source.id],
        field: 'collocation',
        message: `${source.name}, ${chatName[source.generation]}, would migrate to ${target.name}, which runs on a Standard Edition server. ${isStated ? 'That is for new deployments only' : 'For OCS 2007 R2 that is not described'}. Run ${target.name} on a server of its own.`,
        ...(!isStated && { severity: 'warning' }),
      }
    }
  },

  /** From its first stage on, since a deployment does not change its computers during an import. */
  fixes(plan, finding) {
    return standaloneFixes(plan, { ...finding, stage: firstCollocated(plan, finding.entities) ?? finding.stage })
  },
}

function firstCollocated({ stages }: Plan, [target]: readonly EntityId[]): StageId | undefined {
  const first = stages.find(({ topology }) => {
    const chatPool = target && topology.chatPool.get(target)
    return chatPool && isOnStandardEdition(chatPool)
  })
  return first?.id
}
