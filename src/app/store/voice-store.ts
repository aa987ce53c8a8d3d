import { create } from 'zustand'

interface Voice {
  /** What is read out next: of each subject the last word. */
  readonly waiting: ReadonlyMap<string, string>
}

/** What a screen reader is to read out, whatever plan is open or closes. */
export const useVoice = create<Voice>(() => ({ waiting: new Map() }))

/** Has a sentence read out, which takes the place of what waits about the same; nothing, where it is empty. */
export function say(text: string, about = 'what was done'): void {
  const waiting = new Map(useVoice.getState().waiting)
  if (text) waiting.set(about, text)
  else if (!waiting.delete(about)) return
  useVoice.setState({ waiting })
}

/** All that waits, in the order in which it came up. It is said by that. */
export function takeWords(): string {
  const words = [...useVoice.getState().waiting.values()].join(' ')
  useVoice.setState({ waiting: new Map() })
  return words
}
