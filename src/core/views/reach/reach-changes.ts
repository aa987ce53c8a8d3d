import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, ClientType, EntityId, Users } from '#core/model/entity.ts'
import { counted, thousands } from '#core/model/words.ts'
import type { ReachCell, ReachMatrix, ReachRow } from './reach-matrix.ts'

/** A chat pool that users reach on one side of a step only; users and chat pool as they are on the side that has them. */
export interface ReachChange {
  readonly users: Users
  readonly people: number
  readonly chatPool: ChatPool
  /** How it stands after the step; undefined where the chat pool is gone. */
  readonly after: ReachCell | undefined
}

/** Users who need another program: none with which they reached what they needed serves what they need now. */
interface ProgramChange {
  readonly users: Users
  readonly people: number
  readonly from: readonly ClientType[]
  readonly to: readonly ClientType[]
}

/** How a step changes who reaches what, of the users who are there before and after. */
export interface ReachChanges {
  readonly losses: readonly ReachChange[]
  readonly gains: readonly ReachChange[]
  readonly programs: readonly ProgramChange[]
}

export function reachChanges(before: ReachMatrix, after: ReachMatrix): ReachChanges {
  const was = new Map(before.rows.map((row) => [row.users.id, row]))
  const pairs = after.rows.flatMap((row) => {
    const old = was.get(row.users.id)
    return old ? [{ before: old, after: row }] : []
  })
  return {
    losses: pairs.flatMap((pair) => differing(pair.before, pair.after, pair.after)),
    gains: pairs.flatMap((pair) => differing(pair.after, pair.before, pair.after)),
    programs: pairs.flatMap((pair) => programChange(pair.before, pair.after)),
  }
}

/** What is reached in one row and not in the other. */
function differing(here: ReachRow, there: ReachRow, after: ReachRow): readonly ReachChange[] {
  const reached = new Set<EntityId>(there.cells.filter(isReached).map(({ chatPool }) => chatPool.id))
  const cellsAfter = new Map(after.cells.map((cell) => [cell.chatPool.id, cell]))
  return here.cells
    .filter((cell) => isReached(cell) && !reached.has(cell.chatPool.id))
    .map(({ chatPool }) => ({
      users: after.users,
      people: after.people,
      chatPool,
      after: cellsAfter.get(chatPool.id),
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
  readonly people: number
  readonly changes: readonly ReachChange[]
}

/** The changes by chat pool, most people first. */
export function totalsOf(changes: readonly ReachChange[]): readonly ReachTotal[] {
  const byPool = groupBy(changes, ({ chatPool }) => chatPool.id)
  const totals = [...byPool.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ chatPool: first.chatPool, people: peopleIn(same), changes: same }] : []
  })
  return totals.sort((a, b) => b.people - a.people)
}

export const peopleIn = (all: readonly { readonly people: number }[]): number =>
  all.reduce((sum, { people }) => sum + people, 0)

/** "320 people lose GC-2010, 1,240 gain PChat-01, 1,240 need another client". */
export function reachChangesInWords({ losses, gains, programs }: ReachChanges): string {
  const parts = [
    ...totalsOf(losses).map(({ people, chatPool }) => said(people, 'loses', 'lose', chatPool.name)),
    ...totalsOf(gains).map(({ people, chatPool }) => said(people, 'gains', 'gain', chatPool.name)),
    ...(programs.length > 0 ? [said(peopleIn(programs), 'needs', 'need', 'another client')] : []),
  ]
  const [first, ...others] = parts
  if (!first) return 'nobody gains or loses a chat pool'
  return [`${counted(first.people, 'person', 'people')} ${first.what}`, ...others.map(inBrief)].join(', ')
}

const said = (people: number, one: string, many: string, what: string) => ({
  people,
  what: `${people === 1 ? one : many} ${what}`,
})

const inBrief = ({ people, what }: { readonly people: number; readonly what: string }): string =>
  `${thousands(people)} ${what}`
