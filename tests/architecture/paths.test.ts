import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'public/NOTICE.txt', ...decisions]
const settings = ['biome.json', 'knip.jsonc', 'tsconfig.json', '.gitattributes', '.gitignore']

/** The files and folders that a text names by their whole path; one with a blank to fill in is none. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w./@-])(?:src|tests|docs|public|\.ci)\/[\w./<*-]*[\w*]/g)]
    .map(([path]) => path)
    .filter((path) => !/[<*]/.test(path))

it('what pages and settings name is there', () => {
  const named = [...pages, ...settings].flatMap((file) =>
    pathsIn(readFileSync(file, 'utf8')).map((path) => ({ file, path })),
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(({ path }) => !existsSync(path))).toEqual([])
})

it('no page holds what a merge has left to be decided', () => {
  const marked = pages.filter((file) => /^(?:<{7}|={7}|>{7})(?: |$)/m.test(readFileSync(file, 'utf8')))
  expect(marked).toEqual([])
})
