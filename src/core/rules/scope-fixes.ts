import { setCategory, widened } from '../edits/members.ts'
import type { Graph } from '../graph.ts'
import type { Category } from '../model.ts'
import { barredBy } from '../people/scopes.ts'
import type { StageId } from '../plan.ts'
import { principalWords } from './principals.ts'
import type { Fix } from './rule.ts'

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
