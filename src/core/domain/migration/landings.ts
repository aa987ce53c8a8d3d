import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, Content } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { chatPoolOf, contentsOf } from '../content/islands.ts'
import { type Import, takesAlong } from './imports.ts'
import { arrivalNamesOf, importedContent } from './name-clashes.ts'
import { later } from './steps.ts'
import type { Upgrade } from './upgrades.ts'

/** What an import brings and no stage after it has on the target, neither under its id nor under its name there. */
export function notImported(at: Moment, one: Import): readonly Content[] {
  const { source, target, from, operation } = one
  const addIns = from.referrers('addIn', source.id, 'chatPool').filter((addIn) => takesAlong(operation, from, addIn))
  const namesOf = arrivalNamesOf(one, at.flattening)
  return notLanded(at, target, [...importedContent(one), ...addIns], (content) =>
    content.kind === 'addIn' ? [content.name] : namesOf(content),
  )
}

/** What an upgrade takes over and no stage after it has on the new chat pool. */
export const notUpgraded = (at: Moment, { source, target, from }: Upgrade): readonly Content[] =>
  notLanded(at, target, contentsOf(from, source), ({ name }) => [name])

function notLanded(
  at: Moment,
  target: ChatPool,
  expected: readonly Content[],
  namesOf: (content: Content) => readonly string[],
): readonly Content[] {
  const after = [at, ...later(at)].map(({ graph }) => graph)
  const moved = expected.filter((content) => !after.some((graph) => isOn(graph, target, content)))
  if (moved.length === 0) return []
  const there = after.map((graph) => groupBy(contentsOf(graph, target), keyOf))
  return moved.filter((content) => {
    const keys = namesOf(content).map((name) => keyOf({ kind: content.kind, name }))
    return !there.some((contents) => keys.some((key) => contents.has(key)))
  })
}

const keyOf = ({ kind, name }: Pick<Content, 'kind' | 'name'>): string => `${kind} ${name.toLowerCase()}`

function isOn(graph: Graph, target: ChatPool, { kind, id }: Content): boolean {
  const content = graph.get(kind, id)
  return content !== undefined && chatPoolOf(graph, content)?.id === target.id
}
