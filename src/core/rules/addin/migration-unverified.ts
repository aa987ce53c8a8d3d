import { type Import, importsIn, takesAlong } from '#core/domain/migration/imports.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { AddIn } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const migrationUnverified: Rule = {
  id: 'addin/migration-unverified',
  severity: 'warning',
  when: 'transition',
  title: 'Add-ins are registered anew where content is imported',
  source: { keys: ['PS:Export-CsPersistentChatData', 'PROC'], basis: 'unclear' },

  *check(at) {
    for (const one of importsIn(at)) {
      const addIns = unverified(at.graph, one)
      if (addIns.length === 0) continue
      yield {
        entities: [one.source.id, one.target.id],
        related: idsOf(addIns),
        message: `It is not documented that an import from ${one.source.name} into ${one.target.name} brings ${listed(namesOf(addIns))} along: no level of the export names add-ins. Register them on ${one.target.name} anew, or check after the import.`,
      }
    }
  },
}

/** The add-ins of the source for which the target has no registration of its own. */
export function unverified(graph: Graph, { operation, source, target, from }: Import): readonly AddIn[] {
  const there = graph.referrers('addIn', target.id, 'chatPool')
  return from
    .referrers('addIn', source.id, 'chatPool')
    .filter((addIn) => takesAlong(operation, from, addIn))
    .filter(({ id, name }) => !there.some((other) => other.id !== id && isSameName(other.name, name)))
}
