import { type KeptText, readable } from './kept-text.ts'
import type { KeyStore, Reading, Writing } from './key-store.ts'
import { isCount, isObject, isText, isTime } from './stored-values.ts'

/** Why a plan was kept as it was: by name, or before something that changes much, or the day's work. */
export type VersionReason = 'named' | 'daily' | 'import' | 'merge' | 'restore'

/** A plan as it was once. */
export interface Version {
  readonly number: number
  readonly reason: VersionReason
  readonly title: string
  readonly at: string
  readonly stages: number
  readonly errors: number
  readonly warnings: number
}

/** So many that nobody has named are kept of a plan, the latest. */
const maxUnnamed = 20

const aboutStart = (id: string): string => `version:${id}:`
const textStart = (id: string): string => `version-text:${id}:`
const digits = (number: number): string => String(number).padStart(6, '0')

export const versionsIn = (store: KeyStore) => ({
  /** The latest first. */
  list: (id: string): Promise<readonly Version[]> => store.read((records) => listed(records, id)),

  /** The plan file of one; undefined where it cannot be read. */
  async text(id: string, number: number): Promise<string | undefined> {
    const text = await store.read((records) => records.get(textStart(id) + digits(number)))
    const read = await readable(text)
    return isText(read) ? read : undefined
  },

  store: (id: string, about: Omit<Version, 'number'>, text: KeptText): Promise<void> =>
    store.revise(async (records) => {
      const all = await listed(records, id)
      const number = (all[0]?.number ?? 0) + 1
      records.put(aboutStart(id) + digits(number), { ...about, number } satisfies Version)
      records.put(textStart(id) + digits(number), text)
      const unnamed = all.filter(({ reason }) => reason !== 'named')
      for (const old of unnamed.slice(about.reason === 'named' ? maxUnnamed : maxUnnamed - 1)) {
        records.remove(aboutStart(id) + digits(old.number))
        records.remove(textStart(id) + digits(old.number))
      }
    }),
})

export function forgetVersions(records: Writing, id: string): void {
  for (const start of [aboutStart(id), textStart(id)]) records.removeBetween(start, `${start}~`)
}

async function listed(records: Reading, id: string): Promise<readonly Version[]> {
  const all = await records.within(aboutStart(id))
  return [...all.values()].flatMap((value) => versionOf(value) ?? []).sort((a, b) => b.number - a.number)
}

const reasons: readonly unknown[] = ['named', 'daily', 'import', 'merge', 'restore'] satisfies VersionReason[]

function versionOf(value: unknown): Version | undefined {
  if (!isObject(value)) return undefined
  const { number, reason, title, at, stages, errors, warnings } = value
  const isVersion = [number, stages, errors, warnings].every(isCount) && isText(title) && isTime(at)
  return isVersion && reasons.includes(reason) ? (value as unknown as Version) : undefined
}
