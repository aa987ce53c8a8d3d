import type { ReadImport } from '../../commands/importing/reader.ts'

/** Where somebody answered otherwise than is usual, by the keys of lines; it stays for lines that are still there later. */
export interface Answers {
  /** What is new or changed, but is not taken over. */
  readonly refused: ReadonlySet<string>
  /** What is gone, and is removed. */
  readonly removed: ReadonlySet<string>
}

export const noAnswers: Answers = { refused: new Set(), removed: new Set() }

type Lines = Pick<ReadImport, 'usual' | 'groups'>

/** The lines that are chosen: the usual ones, but as they were answered before. */
export function chosenBy({ refused, removed }: Answers, lines: Lines): ReadonlySet<string> {
  if (refused.size + removed.size === 0) return lines.usual
  const chosen = new Set(lines.usual)
  for (const key of refused) chosen.delete(key)
  for (const key of goneIn(lines)) if (removed.has(key)) chosen.add(key)
  return chosen
}

/** What is answered once those lines are chosen; of lines that are not there now nothing is said. */
export function answered({ refused, removed }: Answers, lines: Lines, chosen: ReadonlySet<string>): Answers {
  const [refusals, removals] = [new Set(refused), new Set(removed)]
  for (const key of lines.usual) mark(refusals, key, !chosen.has(key))
  for (const key of goneIn(lines)) mark(removals, key, chosen.has(key))
  return { refused: refusals, removed: removals }
}

function mark(keys: Set<string>, key: string, isIn: boolean): void {
  if (isIn) keys.add(key)
  else keys.delete(key)
}

const goneIn = ({ groups }: Lines): readonly string[] =>
  groups.flatMap(({ type, lines }) => (type === 'gone' ? lines.map(({ key }) => key) : []))
