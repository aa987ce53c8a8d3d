import type { Entry } from '../entry.ts'

/** What a plan keeps of an account. */
export interface Account {
  readonly entry: Entry
  readonly address: string | undefined
  readonly home: string | undefined
  readonly policy: string | undefined
  readonly domain: string | undefined
  readonly isOnline: boolean
  readonly count: number
  /** Of a row that stands for many. */
  readonly groupName: string | undefined
}

export const linesOf = (entries: readonly Entry[]): readonly number[] => entries.flatMap(({ row }) => row.line ?? [])
