import { type Headcount, headcountInWords, sumOf, verbFor } from '#core/domain/people/headcount.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, ClientType, EntityId, Users } from '#core/model/entity.ts'
import type { ReachCell, ReachMatrix, ReachRow } from './reach-matrix.ts'

/** A chat pool that users reach on one side of a step; users and chat pool as they are on the side that has them. */
export interface ReachChange {
  readonly users: Users
  readonly people: Headcount
  readonly chatPool: ChatPool
  /** How it stands after the step; undefined where the chat pool is gone. */
  readonly after: ReachCell | undefined
}

/** Users who need another program: none with which they reached what they needed serves what they need now. */
interface ProgramChange {
  readonly users: Users
  readonly people: Headcount
  readonly from: readonly ClientType[]
  readonly to: readonly ClientType[]
}

/** How a step changes who reaches what, of the users who are there before and after. */
export interface ReachChanges {
  readonly losses: readonly ReachChange[]
  readonly gains: readonly ReachChange[]
  /** What was reached, and nobody knows if it still is. */
  readonly doubts: readonly ReachChange[]
  readonly programs: readonly ProgramChange[]
}

export function reachChanges(before: ReachMatrix, after: ReachMatrix): ReachChanges {
  const was = new Map(before.rows.map((row) => [row.users.id, row]))
  const pairs = after.rows.flatMap((row) => {
    const old = was.get(row.users.id)
    return old ? [{ before: old, after: row }] : []
  })
  return {
    losses: pairs.flatMap((pair) => reachedHereOnly(pair.before, pair.after, pair.after, 'blocked')),
    gains: pairs.flatMap((pair) => reachedHereOnly(pair.after, pair.before, pair.after, 'blocked')),
    doubts: pairs.flatMap((pair) => reachedHereOnly(pair.before, pair.after, pair.after, 'unknown')),
    programs: pairs.flatMap((pair) => programChange(pair.before, pair.after)),
  }
}

/** What is reached in one row and stands so in the other; a chat pool that is not there is out of reach. */
function reachedHereOnly(
  here: ReachRow,
  there: ReachRow,
  after: ReachRow,
  standing: 'blocked' | 'unknown',
): readonly ReachChange[] {
  const cellOf = (row: ReachRow, id: EntityId) => row.cells.find(({ chatPool }) => chatPool.id === id)
  return here.cells
    .filter((cell) => isReached(cell))
    .filter(({ chatPool }) => (cellOf(there, chatPool.id)?.access.standing ?? 'blocked') === standing)
    .map(({ chatPool }) => ({
      users: after.users,
      people: after.people,
      chatPool,
      after: cellOf(after, chatPool.id),
    }))
}

function programChange(before: ReachRow, after: ReachRow): readonly ProgramChange[] {
  const [from, to] = [programsOf(before), programsOf(after)]
  const isAnother = from.length > 0 && to.length > 0 && !to.some((program) => from.includes(program))
  return isAnother ? [{ users: after.users, people: after.people, from, to }] : []
}

/** The programs with which users reach what they need. */
function programsOf({ cells }: ReachRow): readonly ClientType[] {
  const programs = cells.flatMap(({ access, need }) =>
    need && access.standing === 'reached' ? access.clients.map(({ client }) => client) : [],
  )
  return [...new Set(programs)].sort()
}

const isReached = ({ access }: ReachCell): boolean => access.standing === 'reached'

/** The same change for many users: which chat pool, how many people, and who they are. */
interface ReachTotal {
  readonly chatPool: ChatPool
  readonly people: Headcount
  readonly changes: readonly ReachChange[]
}

/** The changes by chat pool, most people first. */
export function totalsOf(changes: readonly ReachChange[]): readonly ReachTotal[] {
  const byPool = groupBy(changes, ({ chatPool }) => chatPool.id)
  const totals = [...byPool.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ chatPool: first.chatPool, people: peopleIn(same), changes: same }] : []
  })
  return totals.sort((a, b) => b.people.known - a.people.known)
}

export const peopleIn = (all: readonly { readonly people: Headcount }[]): Headcount =>
  sumOf(all.map(({ people }) => people))

/** What happens to people in a step, of each chat pool: "loses GC-2010", "lose GC-2010". */
export const changeInWords = {
  losses: (people: Headcount, chatPool: ChatPool) => `${verbFor(people, 'loses', 'lose')} ${chatPool.name}`,
  gains: (people: Headcount, chatPool: ChatPool) => `${verbFor(people, 'gains', 'gain')} ${chatPool.name}`,
  doubts: (_: Headcount, chatPool: ChatPool) => `may lose ${chatPool.name}`,
} as const

/** "320 people lose GC-2010, 1,240 people gain PChat-01, 1,240 people need another client". */
export function reachChangesInWords(changes: ReachChanges): string {
  const said = (['losses', 'gains', 'doubts'] as const).flatMap((kind) =>
    totalsOf(changes[kind]).map(
      ({ people, chatPool }) => `${peopleInWords(people)} ${changeInWords[kind](people, chatPool)}`,
    ),
  )
  const others = peopleIn(changes.programs)
  const programs =
    changes.programs.length > 0 ? [`${peopleInWords(others)} ${verbFor(others, 'needs', 'need')} another client`] : []
  return [...said, ...programs].join(', ') || 'nobody gains or loses a chat pool'
}

export const peopleInWords = (people: Headcount): string => headcountInWords(people, 'person', 'people')
