import { useEffect, useState } from 'react'
import { later, whenIdle } from './later.tsx'
import { reachedTip } from './tips.ts'

const ShownTip = later(async () => (await import('./ShownTip.tsx')).ShownTip)

/** Where tips are shown. What shows them comes once the browser is idle, or somebody reaches for what has one. */
export function TipLayer() {
  const [isNeeded, setIsNeeded] = useState(false)
  useEffect(() => {
    if (isNeeded) return
    const need = () => setIsNeeded(true)
    const reach = () => reachedTip() && need()
    void whenIdle().then(need)
    for (const type of reaching) document.addEventListener(type, reach)
    return () => {
      for (const type of reaching) document.removeEventListener(type, reach)
    }
  }, [isNeeded])
  return isNeeded && <ShownTip />
}

const reaching = ['pointerover', 'focusin'] as const
