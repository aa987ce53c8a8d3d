import { thisTab } from './document-hold.ts'

/** What a tab can ask the one that has a document. */
export type Wish = 'take-over' | 'forget'

/** What tabs tell each other about a document. */
export type TabMessage = { readonly id: string } & (
  | { readonly type: 'kept' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'wish'; readonly wish: Wish; readonly tab: string }
  | { readonly type: 'answer'; readonly wish: Wish; readonly tab: string; readonly isGranted: boolean }
)

let channel: BroadcastChannel | undefined
const listeners = new Set<(message: TabMessage) => void>()

function opened(): BroadcastChannel {
  if (channel) return channel
  channel = new BroadcastChannel('coexistence-planner')
  channel.onmessage = ({ data }) => {
    for (const listener of listeners) listener(data)
  }
  return channel
}

export const tellTabs = (message: TabMessage): void => opened().postMessage(message)

/** Returns how to hear no more. */
export function onTabMessage(listener: (message: TabMessage) => void): () => void {
  opened()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks the tab that has a document; undefined where it does not answer in time, or nobody waits any longer. */
export function askTab(id: string, wish: Wish, patience: number, stop?: AbortSignal): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const end = (answer: boolean | undefined) => {
      clearTimeout(timer)
      hush()
      resolve(answer)
    }
    const timer = setTimeout(() => end(undefined), patience)
    const hush = onTabMessage((message) => {
      const isMine = message.type === 'answer' && message.tab === thisTab && message.id === id && message.wish === wish
      if (isMine) end(message.isGranted)
    })
    stop?.addEventListener('abort', () => end(undefined))
    tellTabs({ type: 'wish', id, wish, tab: thisTab })
  })
}
