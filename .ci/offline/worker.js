// The worker that keeps the planner for when there is no network. `offline.mjs` puts `version` and `files` before it.
/* global version, files */
const own = 'coexistence-planner-'
const cacheName = `${own}${version}`

addEventListener('install', (event) => event.waitUntil(keepFiles()))
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  if (request.mode === 'navigate') event.waitUntil(forgetOlder(event))
  event.respondWith(answerTo(request))
})
// A new version waits until a person says so: nothing is ever changed under an open page.
addEventListener('message', ({ data }) => data === 'take over' && skipWaiting())

async function keepFiles() {
  const cache = await caches.open(cacheName)
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))
}

/** What this version came with; a page of an older version finds what that came with; all else is asked for. */
async function answerTo(request) {
  // Servers say that an answer varies by who asks, but none of these files does.
  const whoever = { ignoreVary: true }
  const cache = await caches.open(cacheName)
  const isPage = request.mode === 'navigate' && new URL(request.url).pathname === new URL('./', location).pathname
  const kept = await cache.match(isPage ? './index.html' : request, whoever)
  return kept ?? (await caches.match(request, whoever)) ?? fetch(request)
}

/** Files of older versions go when no page is open that may still ask for them. */
async function forgetOlder({ clientId, resultingClientId }) {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.some(({ id }) => id !== clientId && id !== resultingClientId)) return
  for (const name of await caches.keys()) {
    if (name.startsWith(own) && name !== cacheName) await caches.delete(name)
  }
}
