import { current, selected } from '../store/derived.ts'
import { announce } from '../store/session-store.ts'
import { attempt } from './attempt.ts'
import type { Command } from './command.ts'
import type { Situation } from './needs.ts'
import { readOnlyReason } from './read-only.ts'
import { whatIsComing } from './when-asked.ts'

/** What a command is called just now. */
export const titleNow = (command: Command): string =>
  withGiven(command, (given) => command.titleNow?.(given)) ?? command.title

/** Why a command cannot be run now. */
export function disabledReason(command: Command): string | undefined {
  const readOnly = command.edits && readOnlyReason()
  if (readOnly) return readOnly
  const given = givenTo(command)
  return given.missing ?? command.disabledReason?.(given.found)
}

/** Whether what a command switches is on; undefined where it switches nothing. */
export const isChecked = (command: Command): boolean | undefined =>
  command.isChecked && (withGiven(command, (given) => command.isChecked?.(given)) ?? false)

/** Does it. Why that is not possible, or what goes wrong, is told to the person. */
export async function run(command: Command): Promise<void> {
  const before = whatIsComing()
  if (before) await before
  const reason = disabledReason(command)
  if (reason === undefined) await attempt(() => withGiven(command, (given) => command.run(given)))
  else announce(reason)
}

/** Does something with what a command needs, where that is there. */
function withGiven<Result>(command: Command, use: (given: unknown) => Result): Result | undefined {
  const given = givenTo(command)
  return given.missing === undefined ? use(given.found) : undefined
}

function givenTo({ needs }: Command): { readonly found?: unknown; readonly missing?: string } {
  const found = needs?.(situation())
  return typeof found === 'string' ? { missing: found } : { found }
}

const situation = (): Situation => ({ plan: undefined, stage: undefined, ...current(), selection: selected() })
