import { importsIn } from '#core/domain/migration/imports.ts'
import { arrivalInWords, clashesOf, hedge } from '#core/domain/migration/name-clashes.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const nameOverwrite: Rule = {
  id: 'migration/name-overwrite',
  severity: 'warning',
  when: 'transition',
  title: 'Imported categories and rooms have names that the target does not have yet',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of importsIn(at)) {
      for (const { what, isCertain } of clashesOf(one, at.flattening, (content, { kind }) => content.kind === kind)) {
        yield {
          entities: [what.content.id, what.there.id],
          related: [one.source.id, one.target.id],
          field: 'name',
          message: `${arrivalInWords(one, what)} and overwrites what bears that name there. Rename one of them before the import, and back up ${one.target.name}.${hedge(isCertain)}`,
        }
      }
    }
  },
}
