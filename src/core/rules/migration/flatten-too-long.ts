import {
  almostMaxNameLength,
  longestNamerOf,
  longestPrefixIn,
  maxNameLength,
  otherReading,
} from '#core/domain/migration/flattening.ts'
import { type Import, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { hedge, importedContent, type Named } from '#core/domain/migration/name-clashes.ts'
import type { Severity } from '#core/model/plan.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, kindName } from '#core/model/words.ts'

export const flattenTooLong: Rule = {
  id: 'migration/flatten-too-long',
  severity: 'error',
  when: 'transition',
  title: `With the path of categories as a prefix, names have at most ${maxNameLength} characters`,
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const readings = [at.flattening, otherReading(at.flattening)]
      const namers = readings.map((reading) => longestNamerOf(one.from, reading))
      const longestPrefix = Math.max(...readings.map((reading) => longestPrefixIn(one.from, reading)))
      for (const content of importedContent(one)) {
        if (longestPrefix + content.name.length < almostMaxNameLength) continue
        yield* problemsOf(
          one,
          content,
          namers.map((nameOf) => nameOf(content).length),
        )
      }
    }
  },
}

/** What the plan's own reading says weighs; where only the other one is too long, it is a warning. */
function problemsOf({ source, target }: Import, content: Named, lengths: readonly number[]): readonly Problem[] {
  const [own, other] = lengths.map(severityOf)
  if (own === undefined && other === undefined) return []
  const length = Math.max(...lengths)
  return [
    {
      entities: [content.id],
      related: [source.id, target.id],
      field: 'name',
      message: `${capital(kindName[content.kind])} ‘${shortened(content.name)}’ of ${source.name} can arrive on ${target.name} with a name of ${length} characters. At most ${maxNameLength} are possible. Shorten it or the categories above it before the import.${hedge(own === other)}`,
      severity: own ?? 'warning',
    },
  ]
}

const severityOf = (length: number): Severity | undefined =>
  length > maxNameLength ? 'error' : length >= almostMaxNameLength ? 'warning' : undefined

const shortened = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name)
