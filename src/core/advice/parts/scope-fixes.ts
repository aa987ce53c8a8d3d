import { barredBy } from '#core/domain/people/category-scope.ts'
import { setCategory, widened } from '#core/edits/members.ts'
import type { Category } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { principalWords } from '#core/rules/parts/wording/principals.ts'
import { letsNobodyInVain } from './kept-reach.ts'
import { graphAt } from './subject.ts'

/** Letting principals into a category, unless a group that it denies, or what they lack, keeps one of them out. */
export function allowFixes(
  plan: Plan,
  finding: Finding,
  category: Category,
  principals: readonly string[],
): readonly Fix[] {
  const graph = graphAt(plan, finding)
  const scope = widened(graph, category, principals)
  if (barredBy(graph, scope, principals).length > 0) return []
  const title = `Allow ${principalWords(graph, principals)} in ${category.name}`
  const apply = (before: Plan): Plan => setCategory(before, finding.stage, category, scope)
  return letsNobodyInVain(plan, apply(plan), finding) ? [{ title, apply }] : []
}
