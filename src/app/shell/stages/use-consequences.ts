import { useEffect, useState } from 'react'
import { type Consequences, consequencesInWords } from '#core/checking/consequences.ts'
import type { Plan } from '#core/model/plan.ts'
import { inSlices } from '../../commands/in-slices.ts'
import { consequencesInParts } from '../../store/consequences.ts'

/** What each of some plans would bring, in words: one after the other, so that nobody waits to see the question. */
export function useConsequences(before: Plan, plans: readonly Plan[], where = ''): readonly string[] {
  const [known, setKnown] = useState<readonly Consequences[]>([])
  const next = plans[known.length]
  useEffect(() => {
    if (!next) return undefined
    let isOver = false
    const count = async () => {
      const found = await inSlices(consequencesInParts(before, next), () => !isOver)
      if (found && !isOver) setKnown((so) => [...so, found])
    }
    const timer = setTimeout(() => void count())
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [before, next])
  return plans.map((_, at) => {
    const consequences = known[at]
    return consequences ? consequencesInWords(consequences, where) : 'Checking …'
  })
}
