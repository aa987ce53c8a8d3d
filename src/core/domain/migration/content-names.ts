import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, type Content, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import { chatPoolOf } from '../content/islands.ts'
import { pathOf } from './levels.ts'

/** The contents that share a name with others, together; case never matters. */
export const namesakesIn = <C extends Content>(contents: readonly C[]): readonly (readonly C[])[] =>
  [...groupBy(contents, ({ name }) => name.toLowerCase()).values()].filter((same) => same.length > 1)

const nameKey = ({ name }: Content): string => name.toLowerCase()

/** In Group Chat a name is one only within its category: there it is told with the path down to it. */
export function nameWithin(graph: Graph, content: Content, chatPool: ChatPool): string {
  if (!isLegacy(chatPool) || content.kind === 'addIn') return content.name
  const above = graph.get('category', content.kind === 'room' ? content.category : content.parent)
  return [...(above ? pathOf(graph, above) : []), content].map(({ name }) => name).join('\n')
}

/** Content by name; case never matters. */
export const contentByName = {
  category: indexOn('category', nameKey),
  room: indexOn('room', nameKey),
  addIn: indexOn('addIn', nameKey),
}

/** The content of a chat pool that has that name. */
function namesakes(graph: Graph, chatPool: ChatPool, name: string): readonly Content[] {
  const key = name.toLowerCase()
  const { category, room, addIn } = contentByName
  const called = [...graph.having(category, key), ...graph.having(room, key), ...graph.having(addIn, key)]
  return called.filter((content) => chatPoolOf(graph, content)?.id === chatPool.id)
}

/** Whether no content of the chat pool has that name. */
export const isNameFree = (graph: Graph, chatPool: ChatPool, name: string): boolean =>
  namesakes(graph, chatPool, name).length === 0

/** As many names as asked for that no content of the chat pool has: the name with a number behind it. */
export function freeNames(graph: Graph, chatPool: ChatPool, name: string, count: number): readonly string[] {
  const names: string[] = []
  for (let number = 2; names.length < count; number++) {
    const next = `${name} ${number}`
    if (isNameFree(graph, chatPool, next)) names.push(next)
  }
  return names
}
