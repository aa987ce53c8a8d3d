import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Held, Holding } from '#app/platform/storage/holding.ts'
import { leases } from '#app/platform/storage/leases.ts'
import { webLocks } from '#app/platform/storage/web-locks.ts'
import { memoryStore } from '../../support/memory-store.ts'

type Grant = (lock: object | null) => Promise<void> | undefined

interface Request {
  readonly options: LockOptions
  readonly grant: Grant
  resolve(): void
  reject(error: unknown): void
}

/** The locks of a browser, all tabs asking the same; one that is busy grants nothing until it is told to. */
function browserLocks() {
  const held = new Map<string, Request>()
  const queue: { readonly name: string; readonly request: Request }[] = []
  let isBusy = false
  const give = (name: string, request: Request) => {
    held.set(name, request)
    void Promise.resolve(request.grant({})).then(() => {
      if (held.get(name) !== request) return
      held.delete(name)
      request.resolve()
      next()
    })
  }
  const next = () => {
    const at = isBusy ? -1 : queue.findIndex(({ name }) => !held.has(name))
    const [first] = at < 0 ? [] : queue.splice(at, 1)
    if (first) give(first.name, first.request)
  }
  const locks = {
    request: (name: string, options: LockOptions, grant: Grant) =>
      new Promise<void>((resolve, reject) => {
        const request = { options, grant, resolve, reject }
        if (options.steal) {
          held.get(name)?.reject(new DOMException('', 'AbortError'))
          return give(name, request)
        }
        const entry = { name, request }
        queue.push(entry)
        options.signal?.addEventListener('abort', () => {
          const at = queue.indexOf(entry)
          if (at < 0) return
          queue.splice(at, 1)
          reject(options.signal?.reason)
        })
        next()
      }),
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
  }
  const setBusy = (busy: boolean) => {
    isBusy = busy
    next()
  }
  return { locks: locks as unknown as LockManager, setBusy }
}

const never = () => {
  throw new Error('It was lost.')
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((wait) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), wait)
    return controller.signal
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const ways: readonly (readonly [string, () => readonly [Holding, Holding]])[] = [
  [
    'by locks',
    () => {
      const { locks } = browserLocks()
      return [webLocks(locks), webLocks(locks)]
    },
  ],
  [
    'by leases',
    () => {
      const store = memoryStore()
      return [leases(store, 'first'), leases(store, 'second')]
    },
  ],
]

describe.each(ways)('a document is held %s', (_, tabs) => {
  let first: Holding
  let second: Holding
  beforeEach(() => {
    ;[first, second] = tabs()
  })

  const soon = async <T>(promise: Promise<T>): Promise<T> => {
    await vi.advanceTimersByTimeAsync(1_000)
    return promise
  }

  it('by one tab at a time', async () => {
    expect(await first.isTaken('a')).toBe(false)
    const held = await soon(first.take('a', never, false))
    expect(held).toBeDefined()
    expect([await second.isTaken('a'), await second.isTaken('b')]).toEqual([true, false])
    expect(await soon(second.take('a', never, false))).toBeUndefined()
    held?.release()
    expect(await soon(second.take('a', never, false))).toBeDefined()
  })

  it('for as long as that tab wants', async () => {
    await soon(first.take('a', never, false))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await soon(second.take('a', never, false))).toBeUndefined()
  })

  it('by the second one as soon as the first lets go', async () => {
    const held = await soon(first.take('a', never, false))
    const taken = vi.fn((_: Held) => {})
    second.takeWhenFree('a', taken, never)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(taken).not.toHaveBeenCalled()
    held?.release()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(taken).toHaveBeenCalledTimes(1)
    expect(await soon(first.take('a', never, false))).toBeUndefined()
  })

  it('not by one that waits no more', async () => {
    const held = await soon(first.take('a', never, false))
    const taken = vi.fn((_: Held) => {})
    second.takeWhenFree('a', taken, never)()
    held?.release()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(taken).not.toHaveBeenCalled()
  })

  it('until it is taken away, which is told', async () => {
    const lost = vi.fn()
    await soon(first.take('a', lost, false))
    await soon(second.takeAway('a', never))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(lost).toHaveBeenCalledTimes(1)
    expect(await soon(first.take('a', never, false))).toBeUndefined()
  })
})

it('a lease runs out where its tab is killed', async () => {
  const store = memoryStore()
  store.records.set('lease:a', { tab: 'killed', until: Date.now() + 6_000 })
  expect(await leases(store, 'other').take('a', never, false)).toBeUndefined()
  await vi.advanceTimersByTimeAsync(6_100)
  expect(await leases(store, 'other').take('a', never, false)).toBeDefined()
})

it('a new document is held however long the page is busy before it is told so', async () => {
  const { locks, setBusy } = browserLocks()
  setBusy(true)
  const taking = webLocks(locks).take('new', never, true)
  await vi.advanceTimersByTimeAsync(10_000)
  setBusy(false)
  expect(await taking).toBeDefined()
})
