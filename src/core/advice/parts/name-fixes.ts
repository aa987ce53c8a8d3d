import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { freeNames, isNameFree } from '#core/domain/migration/content-names.ts'
import { editStage, update } from '#core/edits/edit.ts'
import type { Content } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { listed } from '#core/model/words.ts'
import { graphAt } from './subject.ts'

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
