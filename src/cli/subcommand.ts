import type { FormatInput } from '#formats/inputs.ts'
import type { Host, Outcome } from './host.ts'

export interface Subcommand {
  readonly name: string
  /** The arguments, as the help shows them. */
  readonly usage: string
  readonly purpose: string
  /** What it writes in a form to choose, by `--format`, and how the help says so. */
  readonly format?: { readonly inputs: readonly FormatInput[]; readonly meaning: string }
  readonly options: readonly Option[]
  /** What its own help tells after the options. */
  readonly details?: readonly string[]
  run(args: readonly string[], host: Host): Promise<Outcome>
}

export type Option = readonly [option: string, meaning: string]
