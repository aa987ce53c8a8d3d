import { type Category, type ChatPool, type Content, isLegacy, type Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { chatPoolOf, type Holder } from './islands.ts'

/** The chat pool of content that lives in Persistent Chat, whose own model holds for it. */
export function persistentChatOf(graph: Graph, content: Content): ChatPool | undefined {
  const chatPool = chatPoolOf(graph, content)
  return chatPool && !isLegacy(chatPool) ? chatPool : undefined
}

/** The category of a room, where it is one of Persistent Chat. */
export function persistentCategoryOf(graph: Graph, room: Room): Category | undefined {
  const category = graph.get('category', room.category)
  return category && persistentChatOf(graph, category) ? category : undefined
}

/** Whether what rooms have their chat pool from is one of Persistent Chat, or belongs to one. */
export const isPersistent = (graph: Graph, holder: Holder): boolean =>
  holder.kind === 'chatPool' ? !isLegacy(holder) : persistentChatOf(graph, holder) !== undefined
