import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const longest = 50

/** The functions of a file that are too long, counted from their first to their last line, whatever stands in them. */
function longFunctionsOf(path: string, text: string): readonly string[] {
  const { program, errors } = parseSync(path, text)
  expect(errors, path).toEqual([])
  return functionsIn(program).flatMap(({ start, end }) => {
    const lines = lineCount(text.slice(start, end))
    return lines > longest ? [`${path}:${lineCount(text.slice(0, start))}: ${lines} lines`] : []
  })
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The syntax tree of the parser is plain data: a node has a type, and what is in it stands in its other fields. */
function functionsIn(node: unknown): readonly Span[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(functionsIn)
  return 'type' in node && functionTypes.has(node.type) ? [node as unknown as Span, ...inside] : inside
}

const functionTypes: ReadonlySet<unknown> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
])

const lineCount = (text: string): number => text.split('\n').length

it(`no function is longer than ${longest} lines`, () => {
  expect(sourceFiles.flatMap(({ path, text }) => longFunctionsOf(path, text))).toEqual([])
})

it('counts functions of every kind, also within others', () => {
  const body = 'x()\n'.repeat(longest)
  const forms = [`function a() {\n${body}}`, `const a = () => {\n${body}}`, `const o = { a() {\n${body}} }`]
  for (const form of forms) expect(longFunctionsOf('a.tsx', form), form).toHaveLength(1)
  expect(longFunctionsOf('a.tsx', `function a() {\nreturn () => {\n${body}}\n}`)).toHaveLength(2)
})
