import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { freeNames, isNameFree } from '#core/domain/migration/content-names.ts'
import { editStage, update } from '#core/edits/edit.ts'
import type { ChatPool, Content } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Finding, Problem } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { counted, listed, shortened } from '#core/model/words.ts'
import { graphAt } from './subject.ts'

/** What to say of content that shares a name with other content of its chat pool. */
export function namesakeProblem(same: readonly Content[], chatPool: ChatPool, one: string, many: string): Problem {
  const inOrder = [...same].sort((a, b) => (a.id < b.id ? -1 : 1))
  const name = shortened(inOrder[0]?.name ?? '')
  return {
    entities: inOrder.map(({ id }) => id),
    related: [chatPool.id],
    field: 'name',
    message: `${counted(same.length, one, many)} of ${chatPool.name} have the name ‘${name}’. In a Persistent Chat pool each name is there once, and case does not matter. Rename all but one.`,
  }
}

/** Giving new names to all the subjects of a finding, of one chat pool, but the first. */
export function renameFixes(plan: Plan, finding: Finding): readonly Fix[] {
  const graph = graphAt(plan, finding)
  const [first, ...others] = finding.entities.flatMap((id) => contentOf(graph, id) ?? [])
  const chatPool = first && chatPoolOf(graph, first)
  if (!chatPool || others.length === 0) return []
  const names = freeNames(graph, chatPool, first.name, others.length)
  return [
    { title: `Rename ${renamingWords(names)}`, apply: (before) => renameAll(before, finding.stage, others, names) },
  ]
}

const renamingWords = (names: readonly string[]): string =>
  names.length === 1 ? `one to ${listed(names)}` : `${names.length} of them to ${listed(names)}`

const renameAll = (plan: Plan, stage: StageId, contents: readonly Content[], names: readonly string[]): Plan =>
  contents.reduce((edited, content, at) => rename(edited, stage, content, names[at] ?? content.name), plan)

export const rename = (plan: Plan, stage: StageId, content: Content, name: string): Plan =>
  editStage(plan, stage, (topology) => update(topology, content.id, { name }))

/** Cutting a name off at its longest length, where that name is free. */
export function shortenFixes(plan: Plan, finding: Finding, content: Content | undefined, max: number): readonly Fix[] {
  const graph = graphAt(plan, finding)
  const chatPool = content && chatPoolOf(graph, content)
  const name = content?.name.slice(0, max).trim() ?? ''
  if (!chatPool || !isNameFree(graph, chatPool, name)) return []
  const title = `Shorten the name to its first ${max} characters`
  return [{ title, apply: (before) => rename(before, finding.stage, content, name) }]
}
