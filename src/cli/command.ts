import type { Host, Outcome } from './host.ts'

export interface Command {
  readonly name: string
  /** The arguments, as the help shows them. */
  readonly usage: string
  readonly purpose: string
  readonly options: readonly (readonly [option: string, meaning: string])[]
  run(args: readonly string[], host: Host): Promise<Outcome>
}
