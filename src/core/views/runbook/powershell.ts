import type { Cmdlet, Value } from './step/cmdlet.ts'

/**
 * A text as a PowerShell literal. Within single quotes nothing is expanded; PowerShell takes the typographic quotes
 * ‘ ’ ‚ ‛ for single quotes too, and each is itself when it is doubled.
 */
export const quoted = (text: string): string => `'${text.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`

/** A cmdlet as it is typed; what the plan does not know stands in angle brackets. */
export function cmdletText({ name, bare = [], parameters, pipe }: Cmdlet): string {
  const words = [
    name,
    ...bare.map((value) => (typeof value === 'string' ? value : valueText(value))),
    ...Object.entries(parameters).map(([parameter, value]) => parameterText(parameter, value)),
  ]
  return words.join(' ') + (pipe ? ` | ${cmdletText(pipe)}` : '')
}

function parameterText(name: string, value: Value): string {
  if (value.type === 'switch') return `-${name}`
  // With a colon it is right for a switch and for a parameter that takes a truth value.
  return value.type === 'truth' ? `-${name}:${valueText(value)}` : `-${name} ${valueText(value)}`
}

function valueText(value: Value): string {
  switch (value.type) {
    case 'text':
      return quoted(value.text)
    case 'placeholder':
      return quoted(`${value.lead ?? ''}<${value.name}>${value.rest ?? ''}`)
    case 'file':
      return `(Join-Path $PWD ${quoted(value.name)})`
    case 'truth':
      return value.is ? '$True' : '$False'
    case 'switch':
      return ''
    case 'nothing':
      return '$Null'
    case 'list':
      return value.values.map(valueText).join(', ')
    case 'change':
      return `@{${[part('Add', value.add), part('Remove', value.remove)].filter(Boolean).join('; ')}}`
    case 'filter':
      return `{${value.conditions.map(({ property, is, value }) => `${property} -${is} ${valueText(value)}`).join(' -and ')}}`
  }
}

const part = (key: string, values: readonly Value[]): string =>
  values.length === 0 ? '' : `${key}=${values.map(valueText).join(', ')}`
