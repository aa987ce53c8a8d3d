import { useEffect, useId, useRef } from 'react'
import { say } from '../store/voice-store.ts'

/**
 * Has a text that stands on the page read out when it becomes another: that of the first time is found by whoever reads
 * there. Where only `of` is to be heard of, such as another stage, the text may change without a word.
 */
export function useSaid(text: string | undefined, of: unknown = text): void {
  const about = useId()
  const was = useRef(of)
  useEffect(() => {
    if (was.current === of) return
    was.current = of
    say(text ?? '', about)
  }, [text, of, about])
}
