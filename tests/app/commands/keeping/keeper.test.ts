import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginWhole, endKeeper, goOn, isAllKept, keep, settled } from '#app/commands/keeping/keeper.ts'
import { type Keeper, keeperOf } from '#app/commands/keeping/keeper-state.ts'
import { restored } from '#app/commands/keeping/restored.ts'
import { documentsIn } from '#app/platform/documents.ts'
import type { SaveState } from '#app/store/session-store.ts'
import type { Plan } from '#core/model/plan.ts'
import { type MemoryStore, memoryStore } from '../../../support/memory-store.ts'
import { planWith } from '../../../support/plan-builder.ts'

const named = (name: string): Plan => planWith({ name }, [])
const full = new DOMException('No room.', 'QuotaExceededError')

let store: MemoryStore
let told: SaveState['type'][]
let anew: number
let reason: string

function keeperOn(plan: Plan, kept?: Parameters<typeof keeperOf>[2]): Keeper {
  const keeper = keeperOf('a', plan, kept, {
    documents: documentsIn(store),
    now: () => new Date(),
    tell: (state) => {
      if (state.type === 'failed') reason = state.reason
      if (told.at(-1) !== state.type) told.push(state.type)
    },
    tellAnew: () => {
      anew += 1
    },
    onKept: () => {},
  })
  return keeper
}

function rename(keeper: Keeper, name: string): void {
  keep(keeper, { way: 'do', label: `To ${name}`, stage: undefined, before: keeper.plan, after: named(name) })
}

const keys = (start: string) => [...store.records.keys()].filter((key) => key.startsWith(start))

async function opened() {
  const stored = await documentsIn(store).load('a')
  const found = stored && restored(stored)
  if (!found?.ok) throw new Error('It cannot be opened.')
  return found.value
}

const nameOf = async () => (await opened()).plan.name

/** A keeper of a plan that is stored. */
async function begun(): Promise<Keeper> {
  const keeper = keeperOn(named('a'))
  goOn(keeper)
  await settled(keeper)
  told = []
  return keeper
}

beforeEach(() => {
  vi.useFakeTimers()
  store = memoryStore()
  ;[told, anew, reason] = [[], 0, '']
})
afterEach(() => vi.useRealTimers())

describe('what is done is kept', () => {
  it('a new plan whole, a step as a step, and it is said when it is so', async () => {
    const keeper = await begun()
    rename(keeper, 'b')
    expect(told).toEqual(['saving'])
    await settled(keeper)
    expect(told).toEqual(['saving', 'saved'])
    expect(keys('edit:')).toHaveLength(1)
    expect(await nameOf()).toBe('b')
    expect((await opened()).past.map(({ label }) => label)).toEqual(['To b'])
  })

  it('in their order, together where they outrun the disk', async () => {
    const keeper = await begun()
    const change = vi.spyOn(store, 'change')
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) rename(keeper, name)
    await settled(keeper)
    expect(change).toHaveBeenCalledTimes(5)
    expect(keys('edit:')).toHaveLength(8)
    expect(await nameOf()).toBe('i')
  })

  it('a step that comes before the whole is stored is there', async () => {
    const keeper = keeperOn(named('a'))
    goOn(keeper)
    rename(keeper, 'b')
    await settled(keeper)
    expect(await nameOf()).toBe('b')
  })

  it('goes on from what is stored when it is opened again', async () => {
    const first = await begun()
    rename(first, 'b')
    await settled(first)
    const { plan, kept } = await opened()
    const second = keeperOn(plan, kept)
    rename(second, 'c')
    await settled(second)
    expect([keys('edit:').length, await nameOf(), anew]).toEqual([2, 'c', 0])
  })

  it('is written whole once the steps are many and the work rests, and the whole before stays beside it', async () => {
    const keeper = await begun()
    for (let number = 0; number < 200; number += 1) rename(keeper, `b${number}`)
    await settled(keeper)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(keys('before:')).toHaveLength(1)
    rename(keeper, 'c')
    await settled(keeper)
    expect(await nameOf()).toBe('c')
    store.records.set('document:a', { text: '{', at: 200 })
    expect(await nameOf()).toBe('c')
    expect((await opened()).past).toHaveLength(201)
  })
})

describe('a store that fails', () => {
  it('is told until it holds, and tried again', async () => {
    const keeper = await begun()
    store.failure = full
    rename(keeper, 'b')
    await settled(keeper)
    expect([told, reason]).toEqual([['saving', 'failed'], 'there is no room left.'])
    await vi.advanceTimersByTimeAsync(3_500)
    expect(told.at(-1)).toBe('failed')
    store.failure = undefined
    await vi.advanceTimersByTimeAsync(10_000)
    expect([told.at(-1), await nameOf(), anew]).toEqual(['saved', 'b', 0])
  })

  it('gets with the next step all that it has missed', async () => {
    const keeper = await begun()
    store.failure = full
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g']) rename(keeper, name)
    await vi.advanceTimersByTimeAsync(100)
    store.failure = undefined
    rename(keeper, 'h')
    await vi.advanceTimersByTimeAsync(100)
    expect([isAllKept(keeper), await nameOf(), anew]).toEqual([true, 'h', 0])
    expect((await opened()).past).toHaveLength(7)
  })

  it('for one step only has no gap after', async () => {
    const keeper = await begun()
    let [count, waits] = [0, 0]
    store.wait = async () => {
      waits += 1
      store.failure = ++count === 1 ? full : undefined
    }
    for (const name of ['b', 'c', 'd']) rename(keeper, name)
    await vi.advanceTimersByTimeAsync(5_000)
    expect([isAllKept(keeper), await nameOf(), anew, waits > 3]).toEqual([true, 'd', 0, true])
    expect((await opened()).lost).toBe(0)
  })

  it('from the beginning gets the plan whole, later', async () => {
    store.failure = full
    const keeper = keeperOn(named('a'))
    goOn(keeper)
    rename(keeper, 'b')
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toEqual(['saving', 'failed'])
    store.failure = undefined
    await vi.advanceTimersByTimeAsync(5_000)
    expect([told.at(-1), await nameOf()]).toEqual(['saved', 'b'])
  })

  it('is told also where a new plan cannot even be written down', async () => {
    const keeper = keeperOn({ ...named('a'), description: 1n as unknown as string })
    beginWhole(keeper)
    await vi.advanceTimersByTimeAsync(100)
    expect([told.at(-1), reason]).toEqual(['failed', expect.stringMatching(/BigInt/)])
    endKeeper(keeper)
    await settled(keeper)
  })

  it('is not tried again once the plan was left', async () => {
    const keeper = await begun()
    store.failure = full
    rename(keeper, 'b')
    endKeeper(keeper)
    await vi.advanceTimersByTimeAsync(100)
    store.failure = undefined
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await nameOf()).toBe('a')
  })

  it('that is slow is waited for, and the state says so', async () => {
    const keeper = await begun()
    let finish = () => {}
    store.wait = () => new Promise((resolve) => (finish = resolve))
    rename(keeper, 'b')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).toEqual(['saving'])
    finish()
    await settled(keeper)
    expect(told).toEqual(['saving', 'saved'])
  })
})

describe('a step that comes while the plan is written whole', () => {
  /** A keeper that writes the whole of what is kept already, until that is let go on. */
  async function writing() {
    const keeper = await begun()
    for (let number = 0; number < 200; number += 1) rename(keeper, `b${number}`)
    await settled(keeper)
    const change = vi.spyOn(store, 'change')
    const goOnWriting: (() => void)[] = []
    store.wait = () => new Promise((resolve) => goOnWriting.push(resolve))
    await vi.advanceTimersByTimeAsync(5_000)
    expect([change.mock.calls.length, goOnWriting.length]).toEqual([0, 1])
    told = []
    const finish = () => {
      store.wait = async () => {}
      for (const go of goOnWriting) go()
    }
    return { keeper, change, finish }
  }

  it('is begun at once, and not said to be saved until it is', async () => {
    const { keeper, change, finish } = await writing()
    rename(keeper, 'c')
    rename(keeper, 'd')
    expect([told, change.mock.calls.length]).toEqual([['saving'], 2])
    finish()
    await settled(keeper)
    expect([told.at(-1), await nameOf(), anew]).toEqual(['saved', 'd', 0])
    expect([keys('before:').length, isAllKept(keeper)]).toEqual([1, true])
    rename(keeper, 'e')
    await settled(keeper)
    expect([await nameOf(), (await opened()).past.length, anew]).toEqual(['e', 203, 0])
  })

  it('is kept also where that fails', async () => {
    const { keeper, finish } = await writing()
    rename(keeper, 'c')
    store.failure = full
    finish()
    await vi.advanceTimersByTimeAsync(100)
    expect(told.at(-1)).toBe('failed')
    store.failure = undefined
    await vi.advanceTimersByTimeAsync(5_000)
    expect([told.at(-1), await nameOf(), isAllKept(keeper), anew]).toEqual(['saved', 'c', true, 0])
  })
})

describe('what is not there any more', () => {
  it.each([
    ['was forgotten elsewhere', () => documentsIn(store).forget('a')],
    ['was cleared with all there was', async () => store.records.clear()],
    ['lost its whole', async () => void store.records.delete('document:a')],
    ['lost what is known of it', async () => void store.records.delete('head:a')],
  ])('is written anew, which is said: it %s', async (_, take) => {
    const keeper = await begun()
    rename(keeper, 'b')
    await settled(keeper)
    await take()
    rename(keeper, 'c')
    await settled(keeper)
    expect([await nameOf(), (await opened()).lost, anew]).toEqual(['c', 0, 1])
    rename(keeper, 'd')
    await settled(keeper)
    expect([await nameOf(), anew]).toEqual(['d', 1])
  })

  it('somebody else has added to it: all of it is what this tab has', async () => {
    const keeper = await begun()
    const { plan, kept } = await opened()
    const other = keeperOn(plan, kept)
    rename(other, 'x')
    rename(other, 'y')
    await settled(other)
    rename(keeper, 'b')
    await settled(keeper)
    expect([await nameOf(), anew]).toEqual(['b', 1])
  })
})

describe('what is damaged', () => {
  it('stays as it is until something is done, and then all is written anew beside the good copy', async () => {
    const first = await begun()
    for (const name of ['b', 'c', 'd']) rename(first, name)
    await settled(first)
    store.records.set('edit:a:000000001', '{"way')
    const before = new Map(store.records)
    const { plan, lost, kept } = await opened()
    expect([plan.name, lost]).toEqual(['d', 1])
    const keeper = keeperOn(plan, kept)
    goOn(keeper)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(store.records).toEqual(before)
    rename(keeper, 'e')
    await settled(keeper)
    expect([await nameOf(), (await opened()).lost, anew]).toEqual(['e', 0, 0])
    expect(keys('before:')).toHaveLength(1)
  })
})
