import { useEffect, useState } from 'react'
import { takeWords, useVoice } from '../store/voice-store.ts'

/** So long the last word has to stand before it is read out: what comes fast is told once. */
const debounceMs = 400

/**
 * Reads out to a screen reader what has happened, politely: the one place that does. It is told to be live by its
 * attribute, by which a dialog knows to leave it audible.
 */
export function Announcer() {
  const waiting = useVoice((state) => state.waiting)
  const [said, setSaid] = useState({ text: '', number: 0 })
  useEffect(() => {
    if (waiting.size === 0) return undefined
    const timer = setTimeout(() => {
      const text = takeWords()
      setSaid(({ number }) => ({ text, number: number + 1 }))
    }, debounceMs)
    return () => clearTimeout(timer)
  }, [waiting])
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {/* The same words once more are a new element, and so read out again. */}
      <span key={said.number}>{said.text}</span>
    </div>
  )
}
