import { type Import, importsIn, takesAlong } from '#core/domain/migration/imports.ts'
import { registerAnew } from '#core/edits/add-ins.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { AddIn } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const migrationUnverified: Rule = {
  id: 'addin/migration-unverified',
  severity: 'warning',
  when: 'transition',
  title: 'Add-ins are registered anew where content is imported',
  rationale: 'The export has levels for users, categories, rooms and content, but none for add-ins.',
  howToFix: 'Register the add-ins on the target, or check with Get-CsPersistentChatAddin after the import.',
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

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const [source, target] = finding.entities
    const one = importsIn(at).find((known) => known.source.id === source && known.target.id === target)
    const addIns = one ? unverified(at.graph, one) : []
    if (!one || !at.graph.get('chatPool', one.target.id) || addIns.some((addIn) => isExpected(at.graph, addIn))) {
      return []
    }
    return [
      {
        title: `Register ${listed(namesOf(addIns))} on ${one.target.name} anew`,
        apply: (before) =>
          addIns.reduce((edited, addIn) => registerAnew(edited, finding.stage, addIn, one.target), before),
      },
    ]
  },
}

/** The add-ins of the source for which the target has no registration of its own. */
function unverified(graph: Graph, { operation, source, target, from }: Import): readonly AddIn[] {
  const there = graph.referrers('addIn', target.id, 'chatPool')
  return from
    .referrers('addIn', source.id, 'chatPool')
    .filter((addIn) => takesAlong(operation, from, addIn))
    .filter(({ id, name }) => !there.some((other) => other.id !== id && isSameName(other.name, name)))
}

const isExpected = (graph: Graph, addIn: AddIn): boolean => graph.referrers('interaction', addIn.id).length > 0
