import { importsIn } from '#core/domain/migration/imports.ts'
import { registerAnew } from '#core/edits/add-ins.ts'
import type { AddIn } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed, namesOf } from '#core/model/words.ts'
import { unverified } from '#core/rules/addin/migration-unverified.ts'
import { momentAt } from '../parts/subject.ts'

export const migrationUnverifiedAdvice: Advice = {
  rule: 'addin/migration-unverified',
  rationale: 'The export has levels for users, categories, rooms and content, but none for add-ins.',
  howToFix: 'Register the add-ins on the target, or check with Get-CsPersistentChatAddin after the import.',

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

const isExpected = (graph: Graph, addIn: AddIn): boolean => graph.referrers('interaction', addIn.id).length > 0
