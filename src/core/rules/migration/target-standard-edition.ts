import { legacyImportsIn } from '#core/domain/migration/imports.ts'
import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatName } from '#core/model/words.ts'

export const targetStandardEdition: Rule = {
  id: 'migration/target-standard-edition',
  severity: 'error',
  when: 'transition',
  title: 'Group Chat does not migrate onto a Standard Edition server',
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
}
