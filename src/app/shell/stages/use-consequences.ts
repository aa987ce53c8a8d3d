import { useEffect, useState } from 'react'
import { type Consequences, consequencesInWords } from '#core/checking/consequences.ts'
import type { Plan } from '#core/model/plan.ts'
import { consequencesFor } from '../../store/consequences.ts'

/** What each of some plans would bring, in words: one after the other, so that nobody waits to see the question. */
export function useConsequences(before: Plan, plans: readonly Plan[], where = ''): readonly string[] {
  const [known, setKnown] = useState<readonly Consequences[]>([])
  const next = plans[known.length]
  useEffect(() => {
    if (!next) return undefined
    const timer = setTimeout(() => setKnown((so) => [...so, consequencesFor(before, next)]))
    return () => clearTimeout(timer)
  }, [before, next])
  return plans.map((_, at) => {
    const consequences = known[at]
    return consequences ? consequencesInWords(consequences, where) : 'Checking …'
  })
}
