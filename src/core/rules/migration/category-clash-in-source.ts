import { type Import, importedCategories, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { levelsIn } from '#core/domain/migration/levels.ts'
import { arrivalsOf } from '#core/domain/migration/name-clashes.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Category } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed } from '#core/model/words.ts'

export const categoryClashInSource: Rule = {
  id: 'migration/category-clash-in-source',
  severity: 'warning',
  when: 'transition',
  title: 'The imported categories arrive with different names',
  source: { keys: ['PS:New-CsPersistentChatCategory', 'PROC'], basis: 'derived' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      for (const { name, categories } of namesakes(at, one)) {
        yield {
          entities: idsOf(categories),
          related: [one.source.id, one.target.id],
          field: 'name',
          message: `${listed(categories.map((category) => whereabouts(one, category)))} of ${one.source.name} would arrive on ${one.target.name} as one category, ‘${name}’. Names of categories are unique there. Rename all but one before the import.`,
        }
      }
    }
  },
}

interface Namesakes {
  readonly name: string
  readonly categories: readonly Category[]
}

function namesakes({ flattening }: Moment, one: Import): readonly Namesakes[] {
  const nameOf = arrivalsOf(one, flattening)
  const alike = groupBy(importedCategories(one), (category) => nameOf(category).toLowerCase())
  return [...alike.values()].flatMap((categories) => {
    const [first, second] = categories
    return first && second ? [{ name: nameOf(first), categories }] : []
  })
}

/** "‘Desk’ in ‘Europe’". */
function whereabouts({ from }: Import, category: Category): string {
  const above = levelsIn(from).get(category.id)?.above?.category
  return above ? `‘${category.name}’ in ‘${above.name}’` : `‘${category.name}’`
}
