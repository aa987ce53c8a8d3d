import { describe, expect, it } from 'vitest'
import { documentsIn, keptInParts, keptText, lengthOf } from '#app/platform/documents.ts'
import { versionsIn } from '#app/platform/storage/versions.ts'
import { planTextInParts } from '#core/file/plan-file.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { memoryStore } from '../../support/memory-store.ts'
import { planWith } from '../../support/plan-builder.ts'

const long = 'é'.repeat(1_000_001)
const label = { name: 'Contoso', savedAt: '2026-01-01T00:00:00.000Z' }

describe('a long text', () => {
  it('is kept as a Blob, and a short one as it is', () => {
    expect(keptText('short')).toBe('short')
    expect(keptText(long)).toBeInstanceOf(Blob)
    expect(lengthOf(keptText(long))).toBe(2 * long.length)
  })

  it('in pieces becomes a Blob of several, in steps', async () => {
    const pieces = Array.from({ length: 300 }, (_, at) => `${at} ${'é'.repeat(5_000)}`)
    const steps = [...keptInParts(pieces)]
    expect(steps.length).toBeGreaterThan(1)
    const kept = atOnce(keptInParts(pieces))
    expect(kept).toBeInstanceOf(Blob)
    expect(await (kept as Blob).text()).toBe(pieces.join(''))
    expect(atOnce(keptInParts(['a', 'b']))).toBe('ab')
  })

  it('of a whole and of steps is read as what it was', async () => {
    const documents = documentsIn(memoryStore())
    await documents.storeNew('a', keptText(long), label)
    await documents.storeSteps('a', { from: 0, texts: ['first', keptText(long)] }, label)
    const loaded = await documents.load('a')
    expect(loaded?.wholes).toEqual([{ text: long, at: 0 }])
    expect([...(loaded?.steps ?? [])]).toEqual([
      [0, 'first'],
      [1, long],
    ])
    expect((await documents.loadSteps('a', 1)).steps.get(1)).toBe(long)
  })

  it('stays the last good copy when the plan is written whole again', async () => {
    const documents = documentsIn(memoryStore())
    await documents.storeNew('a', keptText(long), label)
    const options = { keepFrom: 0, isThereGood: true }
    await documents.storeWhole('a', { text: 'newer', at: 1 }, { from: 0, texts: ['first'] }, label, options)
    expect((await documents.load('a'))?.wholes).toEqual([
      { text: 'newer', at: 1 },
      { text: long, at: 0 },
    ])
  })

  it('of a version is read as what it was', async () => {
    const versions = versionsIn(memoryStore())
    const about = { reason: 'named', title: 'One', at: label.savedAt, stages: 1, errors: 0, warnings: 0 } as const
    await versions.store('a', about, keptText(long))
    expect(await versions.text('a', 1)).toBe(long)
  })
})

it('a plan of which nothing but its text is left is listed by its name', async () => {
  const store = memoryStore()
  const documents = documentsIn(store)
  await documents.storeNew('a', atOnce(planTextInParts(planWith({ name: 'Fabrikam "chat"' }, []))).join(''), label)
  for (const key of [...store.records.keys()]) if (!key.startsWith('document:')) store.records.delete(key)
  expect((await documents.list()).map(({ name }) => name)).toEqual(['Fabrikam "chat"'])
})
