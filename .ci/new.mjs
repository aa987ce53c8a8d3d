// npm run new: writes the files of a new rule, command or format with their tests, and lists it wherever it has to be.
// All is made before anything is written, so a wrong word leaves nothing behind.
// With --no-docs it leaves out the pages that `npm run docs` writes.
import { spawnSync } from 'node:child_process'
import { newCommand } from './new/command.mjs'
import { newFormat } from './new/format.mjs'
import { pathOf, Refusal, read } from './new/project.mjs'
import { newRule } from './new/rule.mjs'
import { writeAll } from './new/write.mjs'

const kinds = {
  rule: { usage: 'rule <group>/<name>', make: newRule, page: 'docs/rules.md' },
  command: { usage: 'command <group> <id>', make: newCommand },
  format: { usage: 'format <input>/<id>', make: newFormat, page: 'README.md' },
}

const [kind, ...given] = process.argv.slice(2)
try {
  tell(make(kind, given))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function make(kind, given) {
  if (!Object.hasOwn(kinds, kind ?? '')) {
    const usages = Object.values(kinds).map(({ usage }) => `npm run new ${usage}`)
    throw new Refusal(`Say what is to be made: ${usages.join(', ')}.`)
  }
  const { usage, make, page } = kinds[kind]
  const words = given.filter((word) => word !== '--no-docs')
  const { files, next } = make(words, `npm run new ${usage}`)
  writeAll(files)
  const isPageNew = page && words.length === given.length && rewrite(page)
  return { written: [...Object.keys(files), ...(isPageNew ? [page] : [])], next }
}

/**
 * Writes what `npm run docs` makes of the lists, without the pictures: those need plans that are yet to be written. Says
 * whether the page is another one.
 */
function rewrite(page) {
  const before = read(page)
  const test = ['run', 'tests/architecture/generated.test.ts', '--update']
  spawnSync(process.execPath, [pathOf('node_modules/vitest/vitest.mjs'), ...test], { cwd: pathOf(''), stdio: 'ignore' })
  return read(page) !== before
}

function tell({ written, next }) {
  console.log(['Written:', ...written.map((path) => `  ${path}`)].join('\n'))
  console.log(['', 'Next:', ...next.map((step, at) => `  ${at + 1}. ${step}`)].join('\n'))
}
