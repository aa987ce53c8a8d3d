import type { Held, Holding } from './holding.ts'
import type { KeyStore } from './key-store.ts'

interface Lease {
  readonly tab: string
  /** In milliseconds since 1970. */
  readonly until: number
}

const length = 6_000
const renewal = 2_000

/** By records that run out, for browsers that have no locks, or not for a page that is not served securely. */
export function leases(store: KeyStore, tab: string, now: () => number = Date.now): Holding {
  const claim = (id: string, isForced: boolean) =>
    store.revise(async (records) => {
      const found = leaseOf(await records.get(keyOf(id)))
      const isFree = !found || found.tab === tab || found.until < now()
      if (isFree || isForced) records.put(keyOf(id), { tab, until: now() + length } satisfies Lease)
      return isFree || isForced
    })
  const keep = (id: string, onLost: () => void): Held => {
    const timer = setInterval(async () => {
      if (await claim(id, false).catch(() => true)) return
      clearInterval(timer)
      onLost()
    }, renewal)
    return {
      release() {
        clearInterval(timer)
        const giveBack = store.revise(async (records) => {
          if (leaseOf(await records.get(keyOf(id)))?.tab === tab) records.remove(keyOf(id))
        })
        giveBack.catch(() => {})
      },
    }
  }
  const take = async (id: string, onLost: () => void, isForced = false) =>
    // Where nothing can be stored, nobody else has stored anything.
    (await claim(id, isForced).catch(() => true)) ? keep(id, onLost) : undefined
  return {
    take: (id, onLost) => take(id, onLost),
    takeAway: async (id, onLost) => (await take(id, onLost, true)) ?? keep(id, onLost),
    takeWhenFree(id, onTaken, onLost) {
      const timer = setInterval(async () => {
        const held = await take(id, onLost)
        if (!held) return
        clearInterval(timer)
        onTaken(held)
      }, renewal)
      return () => clearInterval(timer)
    },
    async isTaken(id) {
      const found = leaseOf(await store.read((records) => records.get(keyOf(id))).catch(() => undefined))
      return found !== undefined && found.until >= now()
    },
  }
}

const keyOf = (id: string): string => `lease:${id}`

function leaseOf(value: unknown): Lease | undefined {
  const { tab, until } = (value ?? {}) as Partial<Record<keyof Lease, unknown>>
  return typeof tab === 'string' && typeof until === 'number' ? { tab, until } : undefined
}
