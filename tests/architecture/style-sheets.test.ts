import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const sheets = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .map((path) => `app/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.module.css'))

/** The classes of a style sheet that are its own; those of React Flow are not. */
const classesIn = (sheet: string): ReadonlySet<string> =>
  new Set(
    [
      ...readFileSync(`src/${sheet}`, 'utf8')
        .replaceAll(/:global\([^)]*\)|composes: [^;]*;/g, '')
        .matchAll(/\.([a-z]\w*)/gi),
    ].map(([, name = '']) => name),
  )

/** The classes that other style sheets compose. */
const composed = sheets.flatMap((path) =>
  [...readFileSync(`src/${path}`, 'utf8').matchAll(/composes: ([\w ]+?)(?: from "([^"]+)")?;/g)].flatMap(
    ([, names = '', from = posix.basename(path)]) =>
      names.split(' ').map((name) => ({ path, sheet: posix.join(posix.dirname(path), from), name })),
  ),
)

/** The classes that components ask of a style sheet, with the files that ask. */
const namedIn = sourceFiles.flatMap(({ path, text }) =>
  [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, name = '', from = '']) => {
    const sheet = posix.join(posix.dirname(path), from)
    const uses = text
      .replaceAll(/from '[^']+'/g, '')
      .matchAll(new RegExp(`\\b${name}(?:\\.(\\w+)|\\['(\\w+)'\\])`, 'g'))
    return [...uses].map(([, dotted, quoted]) => ({ path, sheet, name: dotted ?? quoted ?? '' }))
  }),
)

const asked = [...namedIn, ...composed]

describe('a class that a component names, or another sheet composes,', () => {
  it('is in its style sheet', () => {
    const lost = asked.filter(({ sheet, name }) => !classesIn(sheet).has(name))
    expect(lost.map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })

  it.each(sheets)('is all that there is in %s', (sheet) => {
    const used = new Set(asked.filter((one) => one.sheet === sheet).map(({ name }) => name))
    expect([...classesIn(sheet)].filter((name) => !used.has(name))).toEqual([])
  })
})

it('what other sheets compose stands behind what they say themselves', () => {
  const foreign = composed.filter(({ path, sheet }) => path !== sheet).map(({ sheet }) => sheet)
  const inFront = [...new Set(foreign)].filter(
    (sheet) => !readFileSync(`src/${sheet}`, 'utf8').startsWith('@layer shared {'),
  )
  expect(inFront).toEqual([])
})
