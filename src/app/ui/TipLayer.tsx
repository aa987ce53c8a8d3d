import { useEffect, useState } from 'react'
import { type Again, later, whenIdle } from './later.tsx'
import { reachedTip } from './tips.ts'

const ShownTip = later(async () => (await import('./ShownTip.tsx')).ShownTip, { Missing: NoTip })

/** A tip that cannot come is none; it is asked for again at the next reach. */
function NoTip({ again }: Again) {
  useEffect(() => onReach(again), [again])
  return null
}

/** Where tips are shown. What shows them comes once the browser is idle, or somebody reaches for what has one. */
export function TipLayer() {
  const [isNeeded, setIsNeeded] = useState(false)
  useEffect(() => {
    if (isNeeded) return
    const need = () => setIsNeeded(true)
    void whenIdle().then(need)
    return onReach(need)
  }, [isNeeded])
  return isNeeded && <ShownTip />
}

const reaching = ['pointerover', 'focusin'] as const

function onReach(tell: () => void): () => void {
  const reach = () => reachedTip() && tell()
  for (const type of reaching) document.addEventListener(type, reach)
  return () => {
    for (const type of reaching) document.removeEventListener(type, reach)
  }
}
