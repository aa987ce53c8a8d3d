/** What of it browsers have in common with what a test has. */
type Container = Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'>
type Registered = Pick<ServiceWorkerRegistration, 'waiting' | 'installing' | 'addEventListener'>

/**
 * Keeps the planner in this browser, for when there is no network, and says when a newer one has been fetched, which
 * waits. Where a browser cannot, nothing happens: then there is only what the network gives.
 */
export async function keepOffline(onNewer: () => void, container: Container | undefined = ownContainer()) {
  if (!container) return
  try {
    const registered = await container.register('./sw.js', { updateViaCache: 'none' })
    followWaiting(container, registered, onNewer)
  } catch {
    // In a private window, or where an administrator forbids it.
  }
}

/** A page of a file, or of a build that nobody has made, has no worker. */
const ownContainer = (): ServiceWorkerContainer | undefined =>
  import.meta.env.PROD && location.protocol.startsWith('http') ? navigator.serviceWorker : undefined

function followWaiting(container: Container, registered: Registered, onNewer: () => void): void {
  if (registered.waiting && container.controller) onNewer()
  registered.addEventListener('updatefound', () => {
    const worker = registered.installing
    worker?.addEventListener('statechange', () => {
      // The first one takes the place of nothing.
      if (worker.state === 'installed' && container.controller) onNewer()
    })
  })
}

/** Lets the newer planner take over, where another tab has not let it yet, and loads this page anew from it. */
export async function loadNewer(): Promise<void> {
  const registered = await navigator.serviceWorker.getRegistration()
  const { waiting } = registered ?? {}
  if (!waiting) return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}
