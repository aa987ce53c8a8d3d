import { useEffect, useState } from 'react'
import { useSession } from '../store/session-store.ts'

/** So long the last word has to stand before it is read out: what comes fast is told once. */
const debounceMs = 400

/** Reads out to a screen reader what has happened, politely. */
export function Announcer() {
  const notice = useSession((state) => state.notice)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(notice), debounceMs)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <div role="status" className="visually-hidden">
      {said}
    </div>
  )
}
