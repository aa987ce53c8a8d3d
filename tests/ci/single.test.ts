import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sourceFiles } from '../architecture/source-files.ts'

const script = readFileSync('.ci/build-single.mjs', 'utf8')
const asked = (text: string): readonly string[] =>
  text.match(/['"`]\.?\/?(?:icon\.svg|plans\/|rules\/|NOTICE)[^'"`]*/g) ?? []

it('the planner that is one file starts its worker in the way that the import has', () => {
  const [, start = ''] = /const start = "(new Worker\(.*\))"/.exec(script) ?? []
  const reader = sourceFiles.find(({ path }) => path === 'app/commands/importing/reader.ts')
  expect(start).not.toBe('')
  expect(reader?.text.split(start)).toHaveLength(2)
})

it('it finds all that it would ask a server for: everybody asks ownFile where a file is', () => {
  const app = sourceFiles.filter(({ path, text }) => path.startsWith('app/') && asked(text).length > 0)
  for (const { path, text } of app) expect(text, path).toContain('ownFile(')
  expect(app.length).toBeGreaterThan(1)
})
