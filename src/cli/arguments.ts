import { type ParseArgsConfig, parseArgs } from 'node:util'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { either } from '#core/model/words.ts'
import type { AnyFormat } from '#formats/format.ts'
import type { FormatInput } from '#formats/inputs.ts'
import { type FormatFor, formatsFor } from '#formats/list.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values']

/** The one thing that a subcommand works on, and its options. */
interface Arguments<O extends Options> {
  readonly subject: string
  readonly values: Parsed<O>
}

/** Reads the arguments of a subcommand that takes exactly one file, or one of something else. */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  what: string,
  kind = 'file',
): Result<Arguments<O>, string> {
  const parsed = parse(args, options)
  if (!parsed.ok) return parsed
  const [subject, second] = parsed.value.positionals
  if (subject === undefined) return err(`Name ${what}.`)
  if (second !== undefined) return err(`Name one ${kind} only: ‘${second}’ is one too many.`)
  return ok({ subject, values: parsed.value.values })
}

/** Reads the arguments of a subcommand that takes one file or more, up to a number of them. */
export function readSubjects<O extends Options>(
  args: readonly string[],
  options: O,
  what: string,
  max: number,
): Result<{ readonly subjects: readonly string[]; readonly values: Parsed<O> }, string> {
  const parsed = parse(args, options)
  if (!parsed.ok) return parsed
  const { positionals: subjects, values } = parsed.value
  const tooMany = subjects[max]
  if (subjects.length === 0) return err(`Name ${what}.`)
  if (tooMany !== undefined) return err(`Name ${max} files at most: ‘${tooMany}’ is one too many.`)
  return ok({ subjects, values })
}

/** Reads the arguments of a subcommand that takes nothing but options. */
export function readOptions<O extends Options>(args: readonly string[], options: O): Result<Parsed<O>, string> {
  const parsed = parse(args, options)
  if (!parsed.ok) return parsed
  const [first] = parsed.value.positionals
  return first === undefined ? ok(parsed.value.values) : err(`Give options only: ‘${first}’ is one too many.`)
}

function parse<O extends Options>(args: readonly string[], options: O) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true }))
  } catch (error) {
    return err(sentenceOf(error, Object.keys(options)))
  }
}

/** Node tells the option in its own words, and what is wrong with it by a code. */
function sentenceOf(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error)
  const [option = ''] = /-[^\s']+/.exec(message) ?? []
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ‘${option}’ here. ${known.length === 0 ? 'This command has none' : `Use ${either(known.map((one) => `--${one}`))}`}.`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Give ${option} a value, such as ${option}=VALUE.`
    default:
      return message
  }
}

/** The format of that id, or without one the usual; or the sentence that names those there are. */
export const formatFor = <N extends FormatInput>(input: N, id: string | undefined): Result<FormatFor<N>, string> =>
  formatAmong([input], id)

/** The same among those of several inputs, of which no two have a format of the same id. */
export function formatAmong<N extends FormatInput>(
  inputs: readonly N[],
  id: string | undefined,
): Result<FormatFor<N>, string> {
  const known = inputs.flatMap((input) => formatsFor(input))
  const found = id === undefined ? known[0] : known.find((one) => one.id === id)
  if (found) return ok(found)
  return notAllowed('--format', [...new Set(idsOf(known))], id ?? '')
}

export const idsOf = (formats: readonly AnyFormat[]): readonly string[] => formats.map(({ id }) => id)

/** One of the allowed values, or the sentence that names them. */
export function oneOf<T extends string>(option: string, allowed: readonly T[], value: string): Result<T, string> {
  const found = allowed.find((one) => one === value)
  return found === undefined ? notAllowed(option, allowed, value) : ok(found)
}

const notAllowed = (option: string, allowed: readonly string[], value: string): Result<never, string> =>
  err(`‘${value}’ is no value of ${option}. Use ${either(allowed)}.`)
