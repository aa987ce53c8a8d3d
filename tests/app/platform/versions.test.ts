import { beforeEach, expect, it } from 'vitest'
import { documentsIn, type VersionReason } from '#app/platform/documents.ts'
import { versionsIn } from '#app/platform/storage/versions.ts'
import { type MemoryStore, memoryStore } from '../../support/memory-store.ts'

let store: MemoryStore
beforeEach(() => {
  store = memoryStore()
})

const about = (reason: VersionReason, title: string) => ({
  reason,
  title,
  at: '2026-01-01T00:00:00.000Z',
  stages: 2,
  errors: 1,
  warnings: 0,
})

it('versions are listed, the latest first, and read one by one', async () => {
  const versions = versionsIn(store)
  await versions.store('a', about('daily', 'One'), 'first')
  await versions.store('a', about('named', 'Two'), 'second')
  await versions.store('b', about('named', 'Another plan'), 'other')
  const all = await versions.list('a')
  expect(all.map(({ title, number }) => [title, number])).toEqual([
    ['Two', 2],
    ['One', 1],
  ])
  expect([await versions.text('a', 1), await versions.text('a', 9)]).toEqual(['first', undefined])
})

it('of those that nobody has named the last twenty are kept', async () => {
  const versions = versionsIn(store)
  await versions.store('a', about('named', 'Kept'), 'named')
  for (let day = 1; day <= 25; day += 1) await versions.store('a', about('daily', `Day ${day}`), `${day}`)
  const titles = (await versions.list('a')).map(({ title }) => title)
  expect(titles).toHaveLength(21)
  expect([titles[0], titles.at(-2), titles.at(-1)]).toEqual(['Day 25', 'Day 6', 'Kept'])
  expect([...store.records.keys()].filter((key) => key.startsWith('version-text:'))).toHaveLength(21)
})

it('a version that is damaged is not listed, and those beside it are', async () => {
  const versions = versionsIn(store)
  await versions.store('a', about('daily', 'One'), 'first')
  await versions.store('a', about('daily', 'Two'), 'second')
  store.records.set('version:a:000001', { title: 'One' })
  expect((await versions.list('a')).map(({ title }) => title)).toEqual(['Two'])
})

it('they go with their plan', async () => {
  await versionsIn(store).store('a', about('named', 'One'), 'first')
  await documentsIn(store).forget('a')
  expect([...store.records.keys()]).toEqual([])
})
