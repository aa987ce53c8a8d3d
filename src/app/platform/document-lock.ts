let release: (() => void) | undefined

/**
 * Takes a document for this tab, until another one is opened here or the tab is closed. False when another tab has
 * it; a page that is just being reloaded is waited for.
 */
export async function holdDocument(id: string): Promise<boolean> {
  releaseDocument()
  // Only a page that is served securely has locks.
  if (!navigator.locks) return true
  return new Promise((resolve) => {
    const held = new Promise<void>((done) => {
      release = done
    })
    const signal = AbortSignal.timeout(800)
    navigator.locks
      .request(`coexistence-planner ${id}`, { signal }, () => {
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
