import type { Graph } from './graph.ts'
import { type ChatPool, type Content, type EntityId, isContent } from './model.ts'
import { nameOf } from './words.ts'

/** Everything that one chat deployment owns. Numbered in the order in which the stage lists its chat pools. */
export interface Island {
  readonly number: number
  readonly chatPool: ChatPool
}

/** A stage of fewer than two chat pools has no islands to tell apart. */
export function islandsOf(graph: Graph): readonly Island[] {
  const chatPools = graph.all('chatPool')
  return chatPools.length < 2 ? [] : chatPools.map((chatPool, index) => ({ number: index + 1, chatPool }))
}

/** The chat pool that owns a category, room or add-in: a room's own, else that of its category. */
export function chatPoolOf(graph: Graph, content: Content): ChatPool | undefined {
  if (content.kind !== 'room') return graph.get('chatPool', content.chatPool)
  const own = content.chatPool ?? graph.get('category', content.category)?.chatPool
  return graph.get('chatPool', own)
}

export type Interaction =
  | { readonly works: true }
  | { readonly works: false; readonly reason: string; readonly label: string }

/**
 * Whether two categories, rooms or add-ins can interact: only within one chat deployment (JJ205131), and two
 * Lync 2013 chat pools are two deployments too (Gg398372).
 */
export function interactionOf(graph: Graph, a: Content, b: Content): Interaction {
  const [here, there] = [chatPoolOf(graph, a), chatPoolOf(graph, b)]
  const stray = here ? (there ? undefined : b) : a
  if (stray) return { works: false, reason: `${nameOf(stray)} belongs to no chat pool.`, label: 'no chat pool' }
  if (here === there) return { works: true }
  return {
    works: false,
    reason: `${nameOf(a)} is on ${here?.name} and ${nameOf(b)} is on ${there?.name}. Their content does not interact.`,
    label: 'cannot interact',
  }
}

/** What can interact with a category, room or add-in, itself included. */
export function reachableContent(graph: Graph, content: Content): ReadonlySet<EntityId> {
  const all = [...graph.all('category'), ...graph.all('room'), ...graph.all('addIn')]
  return new Set([content.id, ...all.filter((other) => interactionOf(graph, content, other).works).map(({ id }) => id)])
}

export const contentOf = (graph: Graph, id: EntityId | undefined): Content | undefined => {
  const entity = graph.find(id)
  return entity && isContent(entity) ? entity : undefined
}
