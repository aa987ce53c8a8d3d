import type { Takeable } from '#core/edits/intake/take-in.ts'
import type { IntakeGroup, IntakeLine } from '#core/views/intake/lines.ts'
import type { FileError, ImportChoices, ImportFacts, SourceFile } from '#formats/importers/importer.ts'
import type { NextAnswer } from '../../store/dialogs.ts'
import type { Consequences, ImportChoice, ImportTarget } from './reading.ts'

/** The text of a plan, and one of its stages. */
export interface ToldTarget extends Omit<ImportTarget, 'plan'> {
  readonly text: string
}

/** What the page asks of the worker that imports. */
export type Asked =
  | {
      readonly type: 'read'
      readonly files: readonly SourceFile[]
      readonly choices: ImportChoices
      /** Nothing for a plan to begin with. */
      readonly into: ToldTarget | undefined
    }
  | { readonly type: 'weigh'; readonly number: number; readonly choice: ImportChoice }
  /** What comes to the stage after, where both topologies of a file are taken. */
  | { readonly type: 'next'; readonly choice: ImportChoice }

/** Objects and lines, of which there can be very many, come in slices, so that none keeps the page for long; all else comes whole. */
export interface Slices extends Pick<Takeable, 'added' | 'changed' | 'gone' | 'people'> {
  /** Those of all groups, in their order. */
  readonly lines: readonly IntakeLine[]
}
export type SliceName = keyof Slices
export type Slice = { readonly [N in SliceName]: { readonly name: N; readonly items: Slices[N] } }[SliceName]

/** What comes whole of an intake. */
type Unsliced = Omit<Takeable, Exclude<SliceName, 'lines'>>

export interface NextTold extends Omit<NextAnswer, 'intake'> {
  readonly intake: Unsliced
}

export type Told =
  /** What it does now. */
  | { readonly type: 'step'; readonly text: string }
  | ({ readonly type: 'slice'; readonly of: 'read' | 'next' } & Slice)
  | {
      readonly type: 'read'
      readonly facts: ImportFacts
      readonly intake: Unsliced
      readonly beside: readonly string[]
      readonly groups: readonly (Omit<IntakeGroup, 'lines'> & { readonly count: number })[]
    }
  | { readonly type: 'refused'; readonly error: FileError }
  | { readonly type: 'next'; readonly next: NextTold | undefined }
  /** The answer to the question of that number. */
  | { readonly type: 'weighed'; readonly number: number; readonly consequences: Consequences }
  | { readonly type: 'broken'; readonly text: string }
