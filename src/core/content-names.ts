import { derivedFrom } from './derived.ts'
import type { Graph } from './graph.ts'
import { groupBy } from './group-by.ts'
import { contentsOf } from './islands.ts'
import type { ChatPool, Content, EntityId } from './model.ts'

/** The contents that share a name with others, together; case never matters. */
export const namesakesIn = <C extends Content>(contents: readonly C[]): readonly (readonly C[])[] =>
  [...groupBy(contents, ({ name }) => name.toLowerCase()).values()].filter((same) => same.length > 1)

/** Whether no content of the chat pool has that name. */
export const isNameFree = (graph: Graph, chatPool: ChatPool, name: string): boolean =>
  !namesIn(graph, chatPool).has(name.toLowerCase())

/** As many names as asked for that no content of the chat pool has: the name with a number behind it. */
export function freeNames(graph: Graph, chatPool: ChatPool, name: string, count: number): readonly string[] {
  const names: string[] = []
  for (let number = 2; names.length < count; number++) {
    const next = `${name} ${number}`
    if (isNameFree(graph, chatPool, next)) names.push(next)
  }
  return names
}

const namesIn = (graph: Graph, { id }: ChatPool): ReadonlySet<string> => namesByChatPool(graph).get(id) ?? new Set()

const namesByChatPool = derivedFrom(['chatPool', 'category', 'room', 'addIn'], (graph) => {
  const named = (chatPool: ChatPool) => new Set(contentsOf(graph, chatPool).map(({ name }) => name.toLowerCase()))
  return new Map<EntityId, ReadonlySet<string>>(graph.all('chatPool').map((chatPool) => [chatPool.id, named(chatPool)]))
})
