import { importsIn } from '#core/domain/migration/imports.ts'
import { arrivalInWords, clashesOf, hedge } from '#core/domain/migration/name-clashes.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { kindName } from '#core/model/words.ts'

export const typeClash: Rule = {
  id: 'migration/type-clash',
  severity: 'error',
  when: 'transition',
  title: 'No imported room bears the name of a category of the target, nor the reverse',
  rationale: 'In Persistent Chat a room may not bear the name of a category.',
  howToFix: 'Rename one of the two before the import.',
  source: { keys: ['PROC', 'CATADM'], basis: 'derived' },

  *check(at) {
    for (const one of importsIn(at)) {
      for (const { what, isCertain } of clashesOf(one, at.flattening, (content, { kind }) => content.kind !== kind)) {
        yield {
          entities: [what.content.id, what.there.id],
          related: [one.source.id, one.target.id],
          field: 'name',
          message: `${arrivalInWords(one, what)}, where a ${kindName[what.there.kind]} bears that name. In Persistent Chat a room and a category cannot share one. Rename one of them before the import.${hedge(isCertain)}`,
          ...(!isCertain && { severity: 'warning' }),
        }
      }
    }
  },
}
