let release: (() => void) | undefined

/** Takes a document that no other tab can know yet. There is nothing to give up waiting for, however busy the page is. */
export const holdNewDocument = (id: string): Promise<boolean> => hold(id, {})

/**
 * Takes a document for this tab, until another one is opened here or the tab is closed. False when another tab has
 * it; a page that is just being reloaded is waited for.
 */
export const holdDocument = (id: string): Promise<boolean> => hold(id, { signal: AbortSignal.timeout(800) })

async function hold(id: string, options: LockOptions): Promise<boolean> {
  releaseDocument()
  // Only a page that is served securely has locks.
  if (!navigator.locks) return true
  return new Promise((resolve) => {
    const held = new Promise<void>((done) => {
      release = done
    })
    navigator.locks
      .request(`coexistence-planner ${id}`, options, () => {
        resolve(true)
        return held
      })
      .catch(() => resolve(false))
  })
}

export function releaseDocument(): void {
  release?.()
  release = undefined
}
