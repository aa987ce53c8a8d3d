import type { StoredPlan } from '#core/file/restore-plan.ts'
import * as keys from './document-keys.ts'
import { allReadable, readable } from './kept-text.ts'
import type { Reading } from './key-store.ts'
import { type Draft, draftOf, headOf, summaryOf, wholeOf } from './stored-values.ts'
import type { DocumentSummary } from './summary.ts'

export type { DocumentSummary, PictureBox } from './summary.ts'

/** What the browser keeps of a plan. */
export interface StoredDocument extends DocumentSummary, StoredPlan {
  readonly draft: Draft | undefined
  /** All its records as they are, also those that cannot be read. */
  readonly raw: Readonly<Record<string, unknown>>
}

type Found = Awaited<ReturnType<typeof recordsOf>>

/** All that is kept of a plan, as it is. */
export async function recordsOf(records: Reading, id: string) {
  const [whole, earlier, head, summary, list, draft, steps] = await Promise.all([
    records.get(keys.wholeKey(id)),
    records.get(keys.earlierKey(id)),
    records.get(keys.headKey(id)),
    records.get(keys.summaryKey(id)),
    records.get(keys.listKey),
    records.get(keys.draftKey(id)),
    records.within(keys.stepsStart(id)),
  ])
  return { whole, earlier, head, summary, list, draft, steps }
}

export async function documentFrom(id: string, found: Found): Promise<StoredDocument | undefined> {
  const { head, summary, list, draft } = found
  if (found.whole === undefined && found.earlier === undefined) return undefined
  const [whole, earlier] = await Promise.all([readable(found.whole), readable(found.earlier)])
  const steps = await allReadable(found.steps)
  const wholes = [whole, earlier].flatMap((value) => wholeOf(value) ?? [])
  const numbered = [...steps].map(([key, value]) => [keys.stepNumber(key), value] as const)
  return {
    ...described(id, head, summaryOf(summary) ?? listed(list).get(id), whole ?? earlier),
    wholes,
    steps: new Map(numbered.filter(([number]) => Number.isSafeInteger(number))),
    next: headOf(head)?.next,
    draft: draftOf(draft),
    raw: {
      [keys.wholeKey(id)]: whole,
      [keys.earlierKey(id)]: earlier,
      [keys.headKey(id)]: head,
      ...Object.fromEntries(steps),
    },
  }
}

export async function stepsFrom(
  records: Reading,
  id: string,
  from: number,
): Promise<Pick<StoredPlan, 'steps' | 'next'>> {
  const [head, keysNow] = await Promise.all([records.get(keys.headKey(id)), records.keysWithin(keys.stepsStart(id))])
  const wanted = keysNow.filter((key) => keys.stepNumber(key) >= from)
  const values = await Promise.all(wanted.map((key) => records.get(key)))
  return { steps: new Map(wanted.map((key, at) => [keys.stepNumber(key), values[at]])), next: headOf(head)?.next }
}

/** The plans that are there, the latest first. What is said of one that is damaged or gone comes from the plan itself. */
export async function listFrom(records: Reading): Promise<readonly DocumentSummary[]> {
  const [wholes, earlier, heads, summaries, list] = await Promise.all([
    records.keysWithin(keys.wholes),
    records.keysWithin(keys.earlierWholes),
    records.within(keys.heads),
    records.within(keys.summaries),
    records.get(keys.listKey),
  ])
  const old = listed(list)
  const ids = [...wholes, ...earlier].map((key) => key.slice(key.indexOf(':') + 1))
  const found = [...new Set(ids)].map(async (id) => {
    const [head, summary] = [heads.get(keys.headKey(id)), summaryOf(summaries.get(keys.summaryKey(id))) ?? old.get(id)]
    const isKnown = headOf(head) || summary
    const whole = isKnown ? undefined : ((await records.get(keys.wholeKey(id))) ?? records.get(keys.earlierKey(id)))
    return described(id, head, summary, await whole)
  })
  return (await Promise.all(found)).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

function described(id: string, head: unknown, summary: DocumentSummary | undefined, whole: unknown): DocumentSummary {
  const known = headOf(head)
  return {
    ...(summary ?? { name: nameIn(wholeOf(whole)?.text), savedAt: new Date(0).toISOString() }),
    ...(known && { name: known.name, savedAt: known.savedAt }),
    id,
  }
}

/** What an earlier planner kept of all plans in one record. */
function listed(list: unknown): ReadonlyMap<string, DocumentSummary> {
  const summaries = Array.isArray(list) ? list.flatMap((one) => summaryOf(one) ?? []) : []
  return new Map(summaries.map((summary) => [summary.id, summary]))
}

/** The name that a file begins with; it need not be whole to say it. */
function nameIn(text = ''): string {
  const [, quoted] = /^\s*\{?\s*"name":\s*("(?:[^"\\]|\\.)*")/m.exec(text.slice(0, 2_000)) ?? []
  try {
    return JSON.parse(quoted ?? '') || unnamed
  } catch {
    return unnamed
  }
}

const unnamed = 'A plan without a readable name'
