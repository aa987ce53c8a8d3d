import type { Users } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'

/** How many people some groups of users are: as far as their numbers are filled in, and whether that is all of them. */
export interface Headcount {
  readonly known: number
  /** Whether the number of one of the groups is left out, so that there are more. */
  readonly isOpen: boolean
}

export function headcountOf(all: Iterable<Pick<Users, 'count'>>): Headcount {
  let known = 0
  let isOpen = false
  for (const { count } of all) {
    known += count ?? 0
    isOpen ||= count === undefined
  }
  return { known, isOpen }
}

/** Whether some users are one person for sure: by their number, or by a SIP address where that is left out. */
export const isOnePerson = ({ count, sipAddress }: Pick<Users, 'count' | 'sipAddress'>): boolean =>
  count === 1 || (count === undefined && sipAddress !== undefined)

export const sumOf = (all: readonly Headcount[]): Headcount => ({
  known: all.reduce((sum, { known }) => sum + known, 0),
  isOpen: all.some(({ isOpen }) => isOpen),
})

const isUnknown = ({ known, isOpen }: Headcount): boolean => isOpen && known === 0

/** What stands for the number of people that nobody has filled in. */
const notKnown = 'number not known'

/** "320 users", "at least 320 users", "users, number not known". */
export const headcountInShort = (headcount: Headcount, one = 'user', many = `${one}s`): string =>
  isUnknown(headcount) ? `${many}, ${notKnown}` : atLeast(headcount, one, many)

/** The same within a sentence: "an unknown number of users". */
export const headcountInWords = (headcount: Headcount, one = 'user', many = `${one}s`): string =>
  isUnknown(headcount) ? `an unknown number of ${many}` : atLeast(headcount, one, many)

const atLeast = ({ known, isOpen }: Headcount, one: string, many: string): string =>
  `${isOpen ? 'at least ' : ''}${counted(known, one, many)}`

/** The same where it is plain that it is about users: "number not known". */
export const countInShort = ({ count }: Pick<Users, 'count'>): string =>
  count === undefined ? notKnown : counted(count, 'user')

/** Of "loses" and "lose" the one that goes with the number in words. */
export const verbFor = ({ known }: Headcount, one: string, many: string): string => (known === 1 ? one : many)
