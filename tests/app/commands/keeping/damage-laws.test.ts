import fc from 'fast-check'
import { expect, it } from 'vitest'
import { damageOf, rawText } from '#app/commands/keeping/damage.ts'
import { goOn, keep, settled } from '#app/commands/keeping/keeper.ts'
import { keeperOf } from '#app/commands/keeping/keeper-state.ts'
import { restored } from '#app/commands/keeping/restored.ts'
import { documentsIn } from '#app/platform/documents.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { stepText } from '#core/file/stored-step.ts'
import type { Plan } from '#core/model/plan.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { type MemoryStore, memoryStore } from '../../../support/memory-store.ts'
import { planWith, pool } from '../../../support/plan-builder.ts'

const label = { name: 'A', savedAt: '2026-01-01T00:00:00.000Z' }

/** A store with a plan as it became step by step, written whole once on the way, and another plan beside it. */
async function storeOf(plans: readonly Plan[], wholeAt: number): Promise<MemoryStore> {
  const store = memoryStore()
  const documents = documentsIn(store)
  await documents.storeNew('b', serializePlan(planWith({ name: 'B' }, [])), { ...label, name: 'B' })
  await documents.storeNew('a', serializePlan(plans[0] as Plan), label)
  for (const [at, before] of plans.slice(0, -1).entries()) {
    const step = { way: 'do', label: `${at}`, stage: undefined, before, after: plans[at + 1] as Plan } as const
    await documents.storeSteps('a', { from: at, texts: [stepText(step)] }, label)
    if (at + 1 !== wholeAt) continue
    const whole = { text: serializePlan(step.after), at: wholeAt }
    await documents.storeWhole('a', whole, { from: wholeAt, texts: [] }, label, { keepFrom: 0, isThereGood: true })
  }
  await documents.storeSummary({ id: 'a', ...label, stages: 1 })
  return store
}

type Damage = (value: unknown) => unknown

const damages: readonly Damage[] = [
  () => undefined,
  () => 7,
  () => null,
  () => ({}),
  () => [{ id: 'a' }],
  (value) => (typeof value === 'string' ? value.slice(0, value.length / 2) : 'text'),
  (value) => (hasText(value) ? { ...value, text: value.text.slice(0, value.text.length / 2) } : { text: 3 }),
]

const hasText = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

it('whatever is damaged costs no more than itself, is told, and goes on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryPlan, { minLength: 3, maxLength: 6 }),
      fc.nat(5),
      fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...damages)), { maxLength: 4 }),
      async (plans, at, hits) => {
        const wholeAt = Math.min(at, plans.length - 1)
        const store = await storeOf(plans, wholeAt)
        const keys = [...store.records.keys()].filter((key) => /:a\b/.test(key))
        const hit = new Set<string>()
        for (const [number, damage] of hits) {
          const key = keys[number % keys.length] as string
          hit.add(key)
          const value = damage(store.records.get(key))
          if (value === undefined) store.records.delete(key)
          else store.records.set(key, value)
        }
        const before = new Map(store.records)
        const documents = documentsIn(store)
        const listed = (await documents.list()).map(({ id }) => id)
        expect(listed).toContain('b')
        const stored = await documents.load('a')
        expect(listed.includes('a')).toBe(stored !== undefined)
        const found = stored && restored(stored)
        expect(store.records).toEqual(before)

        const isWholeHit = hit.has('document:a')
        const isEarlierHit = hit.has('before:a') || !keys.includes('before:a')
        expect(found?.ok === true || (isWholeHit && isEarlierHit)).toBe(true)
        if (!stored || !found?.ok) return
        const { plan, lost, kept } = found.value
        expect(parsePlan(serializePlan(plan)).ok).toBe(true)
        const hitSteps = [...hit].filter((key) => key.startsWith('edit:')).map((key) => Number(key.slice(-9)))
        const from = isWholeHit ? 0 : wholeAt
        if (hitSteps.every((number) => number < from)) {
          expect([lost, serializePlan(plan)]).toEqual([0, serializePlan(plans.at(-1) as Plan)])
        }
        if (lost > 0) expect(damageOf(stored, found.value)).toMatch(/could not be read/)
        expect(rawText(stored)).not.toBe('')

        const keeper = keeperOf('a', plan, kept, {
          documents,
          now: () => new Date(),
          tell: () => {},
          tellAnew: () => {},
          onKept: () => {},
        })
        const after = { ...plan, name: 'Gone on' }
        keep(keeper, { way: 'do', label: 'Go on', stage: undefined, before: plan, after })
        await settled(keeper)
        const again = await documents.load('a')
        const read = again && restored(again)
        expect(read?.ok && [read.value.lost, serializePlan(read.value.plan)]).toEqual([0, serializePlan(after)])
      },
    ),
    { numRuns: 60, seed: 16 },
  )
})

it('a list that is damaged is made from the plans', async () => {
  const store = await storeOf([planWith({ name: 'From the text' }, []), planWith({ name: 'Later' }, [])], 0)
  store.records.set('list', 'damaged')
  for (const key of ['head:a', 'summary:a', 'head:b']) store.records.set(key, 7)
  const names = (await documentsIn(store).list()).map(({ name }) => name)
  expect([...names].sort()).toEqual(['B', 'From the text'])
})

it('a plan that nothing else is said of is listed by the name in its whole', async () => {
  const store = memoryStore()
  const keeper = keeperOf('a', planWith({ name: 'Only “this”' }, [pool('L13', 'lync2013')]), undefined, {
    documents: documentsIn(store),
    now: () => new Date(),
    tell: () => {},
    tellAnew: () => {},
    onKept: () => {},
  })
  goOn(keeper)
  await settled(keeper)
  store.records.delete('head:a')
  expect((await documentsIn(store).list()).map(({ name }) => name)).toEqual(['Only “this”'])
})

it('what an earlier planner kept is listed and opened', async () => {
  const plan = planWith({ name: 'Old' }, [])
  const old = { id: 'a', name: 'Old', savedAt: '2025-01-01T00:00:00.000Z', stages: 1 }
  const store = memoryStore(
    new Map<string, unknown>([
      ['list', [old]],
      ['document:a', { text: serializePlan(plan) }],
      ['edit:a:000000000', JSON.stringify({ about: { name: 'Newer', sipDomains: [] }, stages: [{ id: 's1' }] })],
    ]),
  )
  const documents = documentsIn(store)
  expect(await documents.list()).toEqual([old])
  const stored = await documents.load('a')
  const found = stored && restored(stored)
  expect(found?.ok && [found.value.plan.name, found.value.lost]).toEqual(['Newer', 0])
})
