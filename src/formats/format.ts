import type { Leaveable } from '#core/views/scene/leaving-out.ts'
import type { FormatInput, Inputs } from './inputs.ts'

/** What of an export can be chosen beside its format. */
export type FormatOption = 'stage' | 'steps' | 'from' | Leaveable | 'withPlan' | 'scale' | 'table' | 'date'

/** What a format makes: a text, or the bytes of a file that is none. */
export type Content = string | Uint8Array<ArrayBuffer>

/**
 * One form in which something can be handed over. It never reads the screen or the clock, so app and command line make
 * the same of the same input.
 */
export interface Format<N extends FormatInput> {
  /** What it is rendered from. */
  readonly input: N
  /** What `--format` calls it; no other one with the same input is called so. */
  readonly id: string
  /** What a person calls it in a sentence: "… as plain text". */
  readonly title: string
  readonly extension: string
  readonly mediaType: string
  /** What can be said of it beside; anything else means nothing for it. */
  readonly takes: readonly FormatOption[]
  /** Loads what writes it only now. */
  readonly render: (input: Inputs[N], progress?: Progress) => Promise<Content>
  /** What the file will not be as it was asked for, in a sentence. */
  readonly note?: (input: Inputs[N]) => Promise<string | undefined>
  /** The files that go with it, such as the pictures of a page of Markdown. */
  readonly beside?: (input: Inputs[N], progress?: Progress) => Promise<readonly Beside[]>
}

/**
 * Told how many parts of a file are written, between them and within what takes long: it may wait, so that others get their
 * turn, and throw, so that no more is written. It is asked often, so that it waits only where it has not for some time.
 */
export type Progress = (done: number, all: number) => Promise<void>

export type AnyFormat = { readonly [N in FormatInput]: Format<N> }[FormatInput]

/** What one kind of file is called, whatever is written into it. */
export type FileKind = Omit<AnyFormat, 'input' | 'takes' | 'render'>

/** A file that goes with another one, by the name under which that one knows it. */
export interface Beside {
  readonly name: string
  readonly content: Content
}

/** The module that writes a format. */
export interface Writer<N extends FormatInput> {
  readonly render: (input: Inputs[N], progress?: Progress) => Content | Promise<Content>
  readonly note?: (input: Inputs[N]) => string | undefined
  readonly beside?: (input: Inputs[N], progress?: Progress) => Promise<readonly Beside[]>
}
