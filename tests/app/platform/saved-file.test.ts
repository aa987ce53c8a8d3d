import { expect, it } from 'vitest'
import { documentsIn } from '#app/platform/documents.ts'
import { savedFilesIn } from '#app/platform/storage/saved-file.ts'
import { memoryDiskFile } from '../../support/memory-disk-file.ts'
import { memoryStore } from '../../support/memory-store.ts'

const file = {
  name: 'a.plan.json',
  way: 'saved',
  at: '2026-01-01T00:00:00.000Z',
  plan: 'abc',
  disk: memoryDiskFile('a.plan.json', ''),
  stamp: { modified: 1, size: 2, hash: 'def' },
} as const

it('the file of a document is kept with it, and goes with it', async () => {
  const store = memoryStore()
  const files = savedFilesIn(store)
  await files.store('a', file)
  await files.store('b', file)
  await documentsIn(store).forget('a')
  expect([await files.load('a'), await files.load('b')]).toEqual([undefined, file])
})

it.each([
  ['no record', 7],
  ['no name', { ...file, name: undefined }],
  ['no time', { ...file, at: 'soon' }],
  ['another way', { ...file, way: 'sent' }],
])('what is damaged is told by its form, and is none: %s', async (_, value) => {
  const store = memoryStore(new Map<string, unknown>([['file:a', value]]))
  expect(await savedFilesIn(store).load('a')).toBeUndefined()
})

it.each([{ disk: {} }, { stamp: { modified: 1 } }, { stamp: undefined }])(
  'a file that nobody can write to any more keeps its name: %#',
  async (damage) => {
    const store = memoryStore(new Map<string, unknown>([['file:a', { ...file, ...damage }]]))
    const { disk: _, stamp: __, ...known } = file
    expect(await savedFilesIn(store).load('a')).toEqual(known)
  },
)
