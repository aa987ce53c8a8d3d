import { type Import, importsIn } from '#core/domain/migration/imports.ts'
import { type Meeting, meetingsOf } from '#core/domain/migration/meetings.ts'
import { arrivalInWords, clashesOf, type Found, hedge } from '#core/domain/migration/name-clashes.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { kindName } from '#core/model/words.ts'

export const typeClash: Rule = {
  id: 'migration/type-clash',
  severity: 'error',
  when: 'transition',
  title: 'No room has the name of a category after an import',
  source: { keys: ['PROC', 'CATADM'], basis: 'derived' },

  *check(at) {
    const imports = importsIn(at)
    for (const one of imports) yield* withWhatIsThere(at, one)
    for (const [, together] of groupBy(imports, ({ target }) => target.id)) {
      for (const met of meetingsOf(together, at.flattening)) yield meetingProblem(met)
    }
  },
}

function* withWhatIsThere(at: Moment, one: Import): Iterable<Problem> {
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

function meetingProblem({ what, isCertain }: Found<Meeting>): Problem {
  const { name, room, category, imports } = what
  const [one, other] = imports
  return {
    entities: [room.id, category.id],
    related: [...new Set([one.source.id, other.source.id, one.target.id])],
    field: 'name',
    message: `${arrivalInWords(one, { content: room, name })}, and so does the category ‘${category.name}’ of ${other.source.name}. In Persistent Chat a room and a category cannot share a name. Rename one of them before the import.${hedge(isCertain)}`,
    ...(!isCertain && { severity: 'warning' }),
  }
}
