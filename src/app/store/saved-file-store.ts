import type { Plan } from '#core/model/plan.ts'
import { createSessionStore } from './create-session-store.ts'

/** What somebody else did to a file since. */
export type DoneOutside = { readonly type: 'changed'; readonly at: Date } | { readonly type: 'gone' }

/** The file that the open plan is in, as people are told of it. */
export interface ShownFile {
  readonly name: string
  readonly way: 'opened' | 'saved' | 'downloaded'
  readonly at: Date
  /** The plan that is in it; undefined where that has not been open since. */
  readonly holds: Plan | undefined
  /** Whether that was looked at, and is not only to be expected. */
  readonly isCompared: boolean
  /** Whether it can be written and read again where it is. */
  readonly isInPlace: boolean
  readonly outside: DoneOutside | undefined
}

interface SavedFileState {
  /** Undefined where the plan is in no file. */
  readonly file: ShownFile | undefined
}

export const useSavedFile = createSessionStore<SavedFileState>({ file: undefined })

export const showFile = (file: Omit<ShownFile, 'outside'>): void =>
  useSavedFile.setState({ file: { ...file, outside: undefined } })

/** Tells what somebody else did to the file; nothing, where it is again as it was. */
export const showOutside = (outside: DoneOutside | undefined): void =>
  useSavedFile.setState(({ file }) => ({ file: file && { ...file, outside } }))
