import { expect, it, vi } from 'vitest'
import { keepOffline } from '#app/platform/offline.ts'

/** A worker that is on its way, and the container that registers it. */
function browserWith({ controller = false, waiting = false }) {
  const worker = Object.assign(new EventTarget(), { state: 'installing' })
  const registered = Object.assign(new EventTarget(), { waiting: waiting ? worker : null, installing: worker })
  const container = Object.assign(new EventTarget(), {
    controller: controller ? {} : null,
    register: vi.fn(async () => registered),
  })
  return {
    container: container as unknown as ServiceWorkerContainer,
    install() {
      registered.dispatchEvent(new Event('updatefound'))
      worker.state = 'installed'
      worker.dispatchEvent(new Event('statechange'))
    },
  }
}

it.each([
  ['the first visit', { controller: false }, true, 0],
  ['a version that comes while the page is open', { controller: true }, true, 1],
  ['a version that waits since the last visit', { controller: true, waiting: true }, false, 1],
  ['nothing new', { controller: true }, false, 0],
])('tells of %s', async (_, given, installs, told) => {
  const onNewer = vi.fn()
  const { container, install } = browserWith(given)
  await keepOffline(onNewer, container)
  if (installs) install()
  expect(onNewer).toHaveBeenCalledTimes(told)
})

it('goes on without where the browser refuses', async () => {
  const { container } = browserWith({})
  vi.mocked(container.register).mockRejectedValue(new DOMException('No.', 'SecurityError'))
  await expect(keepOffline(vi.fn(), container)).resolves.toBeUndefined()
  await expect(keepOffline(vi.fn(), undefined)).resolves.toBeUndefined()
})
