import { importedCategories, legacyImportsIn } from '#core/domain/migration/imports.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed } from '#core/model/words.ts'

export const droppedSettings: Rule = {
  id: 'migration/dropped-settings',
  severity: 'warning',
  when: 'transition',
  title: 'Imported categories have no settings that Persistent Chat lacks',
  source: { keys: ['NEW', 'TBLROLE'], basis: 'stated' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const managed = importedCategories(one).filter(({ managers }) => managers && managers.length > 0)
      if (managed.length === 0) continue
      yield {
        entities: [one.source.id, one.target.id],
        related: idsOf(managed),
        message: `${listed(managed.map(({ name }) => `‘${name}’`))} of ${one.source.name} ${managed.length === 1 ? 'has' : 'have'} managers, but on ${one.target.name} categories have none. Decide who manages the rooms there and who may create rooms.`,
      }
    }
  },
}
