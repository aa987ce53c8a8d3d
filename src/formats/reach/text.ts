import { headcountInShort } from '#core/domain/people/headcount.ts'
import { accessInShort, accessInWords } from '#core/domain/reachability/access-words.ts'
import { roomAccessInShort } from '#core/domain/reachability/room-access.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { plainText } from '#core/model/base/plain-text.ts'
import { needsInWords } from '#core/views/reach/need-words.ts'
import { reachChangesInWords } from '#core/views/reach/reach-changes.ts'
import type { ReachCell, ReachRow } from '#core/views/reach/reach-matrix.ts'
import { shortNamesIn } from '../short-names.ts'
import type { ReachReport } from './reach-report.ts'

/** Group of users by group of users: what they reach and with which client, what not and why. */
export function render(report: ReachReport): string {
  const { plan, stage, matrix, rooms, step } = report
  const short = shortNamesIn(plan)
  const parts: readonly (readonly string[])[] = [
    [`Who reaches what in ${stage.name}`],
    ...matrix.rows.map((row) => rowLines(report, row, short)),
    ...(rooms ? [roomLines(rooms)] : []),
    ...(step ? [[`In the step from ${step.from}: ${reachChangesInWords(step.changes)}.`]] : []),
    [closing(report)],
  ]
  return `${parts.map((lines) => lines.map((line) => plainText(short(line))).join('\n')).join('\n\n')}\n`
}

function rowLines(
  { at, matrix }: ReachReport,
  { users, people, cells, needsChat }: ReachRow,
  short: (name: string) => string,
): readonly string[] {
  const width = Math.max(0, ...matrix.chatPools.map(({ name }) => short(name).length))
  const missed = cells.filter(({ access, need }) => access.standing === 'blocked' && need)
  return [
    `${users.name} (${headcountInShort(people, 'person', 'people')}${needsChat ? '' : ', no need for chat known'})`,
    ...cells.map((cell) => `  ${signOf(cell)} ${short(cell.chatPool.name).padEnd(width)}  ${detailOf(cell)}`),
    ...missed.map(({ chatPool, access }) => `    ${accessInWords(at.graph, users, chatPool, access)}`),
  ]
}

function detailOf({ access, need }: ReachCell): string {
  const how = access.standing === 'reached' ? `with the ${accessInShort(access)}` : accessInShort(access)
  return need ? `${how}; needed, as ${needs[need]}` : how
}

const needs = {
  rooms: 'they have rooms there',
  client: 'a client is meant to connect',
  chat: 'they need chat',
} as const

/** A cross where it is needed and not reached, a dash where it is not needed, a question mark where nobody knows. */
const signOf = ({ access, need }: ReachCell): string =>
  access.standing === 'reached' ? '✓' : access.standing === 'unknown' ? '?' : need ? '✗' : '–'

function roomLines({ chatPool, cells }: NonNullable<ReachReport['rooms']>): readonly string[] {
  const lines = [...groupBy(cells, ({ room }) => room.id).values()].map((same) => {
    const who = same.map(({ users, access }) => `${users.name}: ${roomAccessInShort(access)}`)
    return `  ${same[0]?.room.name}  ${who.join('; ')}`
  })
  return [`Rooms of ${chatPool.name}`, ...(lines.length > 0 ? lines : ['  None that anybody of the plan is in.'])]
}

function closing({ matrix, stage }: ReachReport): string {
  if (matrix.rows.length === 0) return `${stage.name} has no users, so nobody knows who reaches what.`
  return needsInWords(matrix, ` in ${stage.name}`)
}
