import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nameVersion } from '#app/commands/keeping/restoring.ts'
import { keepDaily } from '#app/commands/keeping/versions.ts'
import { versions } from '#app/platform/documents.ts'
import { browserStore } from '#app/platform/storage/browser-store.ts'
import { closeDocument, openDocument } from '#app/store/plan-store.ts'
import { takeWords } from '#app/store/voice-store.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { memoryStore } from '../../../support/memory-store.ts'
import { planOf } from '../../../support/plan-builder.ts'

const [ours, theirs] = ['Ours', 'Theirs'].map((name) => ({ ...planOf([]), name })) as [Plan, Plan]

beforeEach(() => {
  vi.useFakeTimers()
  const store = memoryStore()
  vi.spyOn(browserStore, 'read').mockImplementation((look) => store.read(look))
  vi.spyOn(browserStore, 'revise').mockImplementation((act) => store.revise(act))
})
afterEach(() => {
  closeDocument()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it.each([
  ['another plan is opened', () => openDocument({ id: 'theirs' }, theirs)],
  ['the plan is closed', closeDocument],
])(
  'what a plan was before the first step of a day is kept of that plan, also where %s soon after',
  async (how, leave) => {
    const id = `ours, before ${how}`
    openDocument({ id }, ours)
    keepDaily(id, ours)
    leave()
    await vi.runAllTimersAsync()
    const kept = await versions.list(id)
    const read = parsePlan((await versions.text(id, kept[0]?.number ?? 0)) ?? '')
    expect([kept.map(({ reason }) => reason), read.ok && read.value.name]).toEqual([['daily'], 'Ours'])
    expect(await versions.list('theirs')).toEqual([])
  },
)

it('a version is said to be kept once it is', async () => {
  openDocument({ id: 'named' }, ours)
  takeWords()
  const naming = nameVersion('Before the review')
  expect(takeWords()).toBe('')
  await vi.runAllTimersAsync()
  await naming
  expect(takeWords()).toBe('Kept as ‘Before the review’.')
  expect((await versions.list('named')).map(({ title }) => title)).toEqual(['Before the review'])
})
