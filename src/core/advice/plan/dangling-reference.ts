import { type Content, type Entity, isContent } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { clearFix, ownerFixes, removeFix } from '../parts/reference-fixes.ts'
import { graphAt } from '../parts/subject.ts'

export const danglingReferenceAdvice: Advice = {
  rule: 'plan/dangling-reference',
  rationale: 'A reference to what is not there cannot work in that stage.',
  howToFix: 'Refer to something that is there, or remove the reference.',

  fixes(plan, finding) {
    const graph = graphAt(plan, finding)
    const entity = graph.find(finding.entities[0])
    if (!entity) return []
    if (entity.kind === 'interaction') return [removeFix(finding, entity)]
    return isContent(entity) && isLost(graph, entity) && finding.field !== 'addIn'
      ? [...ownerFixes(plan, finding, entity), ...(isUsed(graph, entity) ? [] : [removeFix(finding, entity)])]
      : [clearFix(finding, entity)]
  },
}

const isUsed = (graph: Graph, entity: Entity): boolean => graph.referrers('room', entity.id, 'addIn').length > 0

/** Whether the content says where it belongs, and nothing of that is there. */
function isLost(graph: Graph, content: Content): boolean {
  const owners = [content.chatPool, ...(content.kind === 'room' ? [content.category] : [])]
  const named = owners.filter((id) => id !== undefined)
  return named.length > 0 && !named.some((id) => graph.find(id))
}
