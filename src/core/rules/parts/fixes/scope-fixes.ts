import { barredBy } from '#core/domain/people/category-scope.ts'
import { setCategory, widened } from '#core/edits/members.ts'
import type { Category } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { principalWords } from '../wording/principals.ts'

/** Letting principals into a category, unless a group that it denies keeps one of them out. */
export function allowFixes(
  graph: Graph,
  stage: StageId,
  category: Category,
  principals: readonly string[],
): readonly Fix[] {
  const scope = widened(graph, category, principals)
  if (barredBy(graph, scope, principals).length > 0) return []
  const title = `Allow ${principalWords(graph, principals)} in ${category.name}`
  return [{ title, apply: (plan) => setCategory(plan, stage, category, scope) }]
}
