import { sumOf, verbFor } from '#core/domain/people/headcount.ts'
import { capital } from '#core/model/words.ts'
import { peopleInWords } from './reach-changes.ts'
import type { ReachMatrix, ReachRow } from './reach-matrix.ts'

/** How many people cannot use what they need, and of how many nobody knows; `place` is " in Target". */
export function needsInWords({ rows }: ReachMatrix, place = ''): string {
  const [out, unsure] = [rows.filter(({ isKeptOut }) => isKeptOut), rows.filter(({ isUnsure }) => isUnsure)]
  const known =
    out.length === 0
      ? `Nobody${place} is known to be kept out of what they need.`
      : `${capital(peopleInWords(peopleOf(out)))}${place} cannot use what they need.`
  if (unsure.length === 0) return known
  const people = peopleOf(unsure)
  return `${known} It is not known if ${peopleInWords(people)} ${verbFor(people, 'reaches', 'reach')} it.`
}

const peopleOf = (rows: readonly ReachRow[]) => sumOf(rows.map(({ people }) => people))
