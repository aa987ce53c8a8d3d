import { migratedName } from '#core/domain/migration/flattening.ts'
import { type Import, importedCategories, importedRooms, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { levelsIn } from '#core/domain/migration/levels.ts'
import type { Named } from '#core/domain/migration/name-clashes.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, itOrThem } from '#core/model/words.ts'

export const flattenRenames: Rule = {
  id: 'migration/flatten-renames',
  severity: 'info',
  when: 'transition',
  title: 'An import renames sub-categories and the rooms in them',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const [categories, rooms] = renamedBy(one)
      const [example] = [...rooms, ...categories]
      if (!example) continue
      const name = migratedName(one.from, example, at.flattening)
      yield {
        entities: [one.source.id, one.target.id],
        related: idsOf([...categories, ...rooms]),
        message: `The import of ${one.source.name} into ${one.target.name} renames ${counted(categories.length, 'sub-category', 'sub-categories')}${rooms.length === 0 ? '' : ` and ${counted(rooms.length, 'room')} in ${itOrThem(categories.length)}`}: ‘${example.name}’ becomes ‘${name}’. The separator depends on product behaviour.`,
      }
    }
  },
}

/** The sub-categories, and the rooms in them. */
function renamedBy(one: Import): readonly [readonly Named[], readonly Named[]] {
  const levels = levelsIn(one.from)
  const nested = importedCategories(one).filter(({ id }) => levels.get(id)?.above)
  const ids = new Set(idsOf(nested))
  return [nested, importedRooms(one).filter(({ category }) => category !== undefined && ids.has(category))]
}
