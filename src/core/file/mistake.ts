import type { z } from '#core/model/base/zod.ts'
import { either, shortened } from '#core/model/words.ts'

type Issue = z.core.$ZodIssue

/** Where a file leaves its schema, as a path, and what is wrong there, in words. */
export interface Mistake {
  readonly path: string
  readonly problem: string
}

export function mistakeOf(issue: Issue, file: unknown): Mistake {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return { path: pathOf([...issue.path, ...unknown]), problem: problemOf(issue, valueAt(file, issue.path)) }
}

function pathOf(keys: readonly PropertyKey[]): string {
  const parts = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${shortened(String(key))}`))
  return parts.join('').replace(/^\./, '')
}

const valueAt = (file: unknown, keys: readonly PropertyKey[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key], file)

function problemOf(issue: Issue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return 'unknown field'
  if (value === undefined) return 'it is missing'
  if (value === '') return 'it is empty'
  if (Array.isArray(value) && value.length === 0) return 'it is empty, and at least one belongs there'
  return `${neededBy(issue)}, not ${inWords(value)}`
}

function neededBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${typeInWords[issue.expected] ?? 'something else'} belongs there`
    case 'invalid_value':
      return `${either(issue.values.map(String))} belongs there`
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? `${either(issue.options.map(String))} belongs there`
        : `${idInWords(issue.errors.flat())} belongs there`
    case 'too_small':
      return `${issue.minimum} is the least`
    case 'too_big':
      return `${issue.maximum} is the most`
    default:
      return `${idInWords([issue])} belongs there`
  }
}

const typeInWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

/** References and ids are the only texts whose form the schema knows: `kind:` and something. */
function idInWords(issues: readonly Issue[]): string {
  const kinds = issues.flatMap((issue) => ('pattern' in issue && /^\^(\w+:)/.exec(issue.pattern ?? '')?.[1]) || [])
  return kinds.length === 0 ? 'something else' : `an id that begins with ${either(kinds.map((kind) => `‘${kind}’`))}`
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return `‘${shortened(value)}’`
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : String(value)
}
