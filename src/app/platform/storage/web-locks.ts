import type { Held, Holding } from './holding.ts'

/** By the locks of the browser, which it lets go of itself when a tab is closed or killed. */
export function webLocks(locks: LockManager): Holding {
  const request = (id: string, options: LockOptions, onLost: () => void): Promise<Held | undefined> =>
    new Promise((resolve) => {
      let isReleased = false
      let end = () => {}
      const untilReleased = new Promise<void>((release) => {
        end = release
      })
      const release = () => {
        isReleased = true
        end()
      }
      const grant = () => {
        resolve({ release })
        return untilReleased
      }
      locks.request(nameOf(id), options, grant).catch(() => {
        resolve(undefined)
        if (!isReleased) onLost()
      })
    })
  return {
    // A page that is just being reloaded is waited for.
    take: (id, onLost, isNew) =>
      granted((lost) => request(id, isNew ? {} : { signal: AbortSignal.timeout(patience) }, lost), onLost),
    async takeAway(id, onLost) {
      return (await granted((lost) => request(id, { steal: true }, lost), onLost)) ?? nothing
    },
    takeWhenFree(id, onTaken, onLost) {
      const waiting = new AbortController()
      void granted((lost) => request(id, { signal: waiting.signal }, lost), onLost).then(
        (held) => held && onTaken(held),
      )
      return () => waiting.abort()
    },
    async isTaken(id) {
      const { held = [] } = await locks.query()
      return held.some(({ name }) => name === nameOf(id))
    },
  }
}

const nameOf = (id: string): string => `coexistence-planner ${id}`
const patience = 800
const nothing: Held = { release() {} }

/** What was never granted cannot be lost. */
async function granted(
  request: (onLost: () => void) => Promise<Held | undefined>,
  onLost: () => void,
): Promise<Held | undefined> {
  let isGranted = false
  const held = await request(() => isGranted && onLost())
  isGranted = held !== undefined
  return held
}
