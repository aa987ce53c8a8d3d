import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesAt } from '#cli/files-at.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-at-'))
  await mkdir(join(folder, 'more'))
  const files = ['b.csv', 'A.CSV', 'a+b.xml', '.hidden', 'more/c.csv']
  await Promise.all(files.map((file) => writeFile(join(folder, file), '')))
})
afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['a folder means all of its files, but none that is hidden', '', ['A.CSV', 'a+b.xml', 'b.csv', 'more/c.csv']],
  ['a pattern means those of its folder that are like it', '*.csv', ['A.CSV', 'b.csv']],
  ['a letter of a pattern may be any', '?.csv', ['A.CSV', 'b.csv']],
  ['other signs of a pattern mean themselves', 'a+*', ['a+b.xml']],
  ['a pattern may mean nothing', '*.zip', []],
])('%s', async (_, path, names) => {
  expect(await filesAt(join(folder, path))).toEqual(names.map((name) => join(folder, name)))
})

it('the folder that one is in has names of one letter, too', async () => {
  const before = process.cwd()
  process.chdir(folder)
  try {
    expect(await filesAt('.')).toContain('b.csv')
    expect(await filesAt('?.csv')).toContain('b.csv')
  } finally {
    process.chdir(before)
  }
})

it('a file is itself, as is what is not there', async () => {
  expect(await filesAt(join(folder, 'b.csv'))).toBeUndefined()
  expect(await filesAt(join(folder, 'gone.csv'))).toBeUndefined()
})
