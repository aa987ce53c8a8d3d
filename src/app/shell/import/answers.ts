import { groupBy } from '#core/model/base/group-by.ts'
import type { IntakeLine } from '#core/views/intake/lines.ts'
import type { Thing } from '#core/views/intake/things.ts'
import type { ReadImport } from '../../commands/importing/reader.ts'

/** Where somebody answered otherwise than is usual; it stays for what is still there later, whatever else has come. */
export interface Answers {
  /** What is new or changed, but is not taken over: what it is, and what it is within. */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>
  /** What is gone, and is removed, by the keys of lines. */
  readonly removed: ReadonlySet<string>
}

export const noAnswers: Answers = { refused: new Map(), removed: new Set() }

type Lines = Pick<ReadImport, 'usual' | 'groups'>

/** The lines that are chosen: the usual ones, but as they were answered before. */
export function chosenBy({ refused, removed }: Answers, lines: Lines): ReadonlySet<string> {
  if (refused.size + removed.size === 0) return lines.usual
  const chosen = new Set(lines.usual)
  for (const [is, alike] of linesOf(refused, lines)) {
    for (const within of refused.get(is) ?? []) for (const { key } of meant(within, alike)) chosen.delete(key)
  }
  for (const { key } of linesIn(lines, isGone)) if (removed.has(key)) chosen.add(key)
  return chosen
}

/** What is answered once those lines are chosen; of lines that are not there now nothing is said. */
export function answered({ refused, removed }: Answers, lines: Lines, chosen: ReadonlySet<string>): Answers {
  const refusals = new Map(refused)
  for (const [is, alike] of linesOf(refused, lines)) {
    const others = [...(refused.get(is) ?? [])].filter((within) => meant(within, alike).length === 0)
    if (others.length === 0) refusals.delete(is)
    else refusals.set(is, new Set(others))
  }
  for (const line of linesIn(lines, isFresh)) {
    if (chosen.has(line.key)) continue
    const { is, within } = thingOf(line)
    refusals.set(is, new Set([...(refusals.get(is) ?? []), within]))
  }
  const removals = new Set(removed)
  for (const { key } of linesIn(lines, isGone)) {
    if (chosen.has(key)) removals.add(key)
    else removals.delete(key)
  }
  return { refused: refusals, removed: removals }
}

const thingOf = ({ key, thing }: IntakeLine): Thing => thing ?? { is: key, within: '' }

/** The lines of what was refused, or is called as that is. */
const linesOf = (refused: Answers['refused'], lines: Lines) =>
  groupBy(
    linesIn(lines, isFresh).filter((line) => refused.has(thingOf(line).is)),
    (line) => thingOf(line).is,
  )

/**
 * Of lines that are called alike those of one category; it may not have been known then, or may not be known now. The only
 * one is meant wherever it is, as somebody may have chosen another category for it.
 */
function meant(within: string, alike: readonly IntakeLine[]): readonly IntakeLine[] {
  const own = alike.filter((line) => thingOf(line).within === within)
  if (own.length > 0) return own
  return within === '' || alike.length === 1 ? alike : alike.filter((line) => thingOf(line).within === '')
}

type Group = Lines['groups'][number]

const isGone = ({ type }: Group): boolean => type === 'gone'
const isFresh = ({ type }: Group): boolean => type !== 'gone'

const linesIn = ({ groups }: Lines, isOf: (group: Group) => boolean): readonly IntakeLine[] =>
  groups.filter(isOf).flatMap(({ lines }) => lines)
