import { type ParseArgsConfig, parseArgs } from 'node:util'
import { err, ok, type Result } from '#core/result.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values']

/** The one file that a command works on, and its options. */
export interface Arguments<O extends Options> {
  readonly file: string
  readonly values: Parsed<O>
}

/** Reads the arguments of a command that takes exactly one file. */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  what: string,
): Result<Arguments<O>, string> {
  const parsed = parse(args, options)
  if (!parsed.ok) return parsed
  const [file, second] = parsed.value.positionals
  if (file === undefined) return err(`Name ${what}.`)
  if (second !== undefined) return err(`Name one file only: ‘${second}’ is one too many.`)
  return ok({ file, values: parsed.value.values })
}

function parse<O extends Options>(args: readonly string[], options: O) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true }))
  } catch (error) {
    return err(sentenceOf(error))
  }
}

/** Node's own words, as far as its first sentence. */
function sentenceOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/)
  return `${first.replace(/\.$/, '')}.`
}

/** One of the allowed values, or the sentence that names them. */
export function oneOf<T extends string>(option: string, allowed: readonly T[], value: string): Result<T, string> {
  const found = allowed.find((one) => one === value)
  return found === undefined ? err(`‘${value}’ is no value of ${option}. Use ${allowed.join(' or ')}.`) : ok(found)
}
