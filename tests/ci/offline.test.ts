import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { filesIn, serviceWorkerOf } from '../../.ci/offline.mjs'

const folders: string[] = []
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  folders.push(folder)
  for (const part of ['assets', 'cli', 'plans']) mkdirSync(join(folder, part))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  return folder
}
afterAll(() => folders.map((folder) => rmSync(folder, { recursive: true })))

const address = 'http://127.0.0.1:4173/'
const absolute = (path: string) => new URL(path, address).href
const first = { 'index.html': 'page 1', 'assets/a-1.js': 'a1', 'plans/p.plan.json': '{}', 'cli/main.js': 'cli' }
const second = { 'index.html': 'page 2', 'assets/a-2.js': 'a2', 'plans/p.plan.json': '{}' }

interface Request {
  readonly url: string
  readonly method: string
  readonly mode: string
}
type Heard = { waitUntil?(done: Promise<unknown>): void; respondWith?(answer: unknown): void } & Record<string, unknown>

/** As much of a browser as a worker of the build touches: what is kept, and which pages are open. */
function browser() {
  const kept = new Map<string, Map<string, string>>()
  const pages = new Set<string>()
  const server = new Map<string, string>()
  const isOffline = { is: false }
  const urlOf = (request: string | { readonly url: string }) =>
    absolute(typeof request === 'string' ? request : request.url)
  const ask = async (request: string | { readonly url: string }) => {
    const found = isOffline.is ? undefined : server.get(urlOf(request))
    if (found === undefined) throw new TypeError('Failed to fetch')
    return found
  }
  const caches = {
    open: async (name: string) => {
      const files = kept.get(name) ?? new Map<string, string>()
      kept.set(name, files)
      return {
        match: async (request: string | Request) => files.get(urlOf(request)),
        addAll: async (all: readonly Request[]) => {
          for (const one of all) files.set(urlOf(one), await ask(one))
        },
      }
    },
    match: async (request: Request) => [...kept.values()].map((files) => files.get(urlOf(request))).find(Boolean),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  }
  /** A worker of a version that is installed and has taken over. */
  async function start(text: string) {
    const listeners = new Map<string, (event: Heard) => void>()
    const skipped = { is: false }
    runInNewContext(text, {
      addEventListener: (type: string, listen: (event: Heard) => void) => listeners.set(type, listen),
      clients: { claim: async () => undefined, matchAll: async () => [...pages].map((id) => ({ id })) },
      skipWaiting: () => {
        skipped.is = true
      },
      location: new URL('sw.js', address),
      Request: class {
        readonly url: string
        constructor(url: string) {
          this.url = absolute(url)
        }
      },
      ...{ caches, fetch: ask, URL },
    })
    async function hear(type: string, event: Heard = {}): Promise<unknown> {
      let [answer, done]: unknown[] = []
      listeners.get(type)?.({
        ...event,
        waitUntil: (promise) => {
          done = promise
        },
        respondWith: (given) => {
          answer = given
        },
      })
      await done
      return answer
    }
    await hear('install')
    await hear('activate')
    const load = (path: string, mode = 'no-cors', more: Heard = {}) =>
      hear('fetch', {
        request: { url: absolute(path), method: 'GET', mode },
        clientId: '',
        resultingClientId: '',
        ...more,
      })
    return { hear, load, skipped }
  }
  return {
    kept,
    pages,
    isOffline,
    start,
    serve: (files: object) => {
      server.clear()
      for (const [path, text] of Object.entries(files)) server.set(absolute(path), text)
    },
  }
}

/** A browser that has visited the first version, and the worker of that. */
async function visited() {
  const { serve, ...rest } = browser()
  serve(first)
  const worker = await rest.start(serviceWorkerOf(folderOf(first)))
  return { serve, worker, ...rest }
}

describe('the list of what is kept', () => {
  it('has all that a browser may ask for, and nothing of the command line', () => {
    expect(filesIn(folderOf({ ...first, 'sw.js': '' }))).toEqual(['assets/a-1.js', 'index.html', 'plans/p.plan.json'])
  })

  it('is of another version where any file is another', () => {
    const versions = [first, first, { ...first, 'plans/p.plan.json': '{"a":1}' }].map(
      (files) => /version = "(\w+)"/.exec(serviceWorkerOf(folderOf(files)))?.[1],
    )
    expect(versions[0]).toBe(versions[1])
    expect(versions[0]).not.toBe(versions[2])
  })
})

describe('without a network', () => {
  it.each([
    ['the page', './', 'navigate', 'page 1'],
    ['a script', 'assets/a-1.js', 'no-cors', 'a1'],
    ['a sample', 'plans/p.plan.json', 'cors', '{}'],
  ])('%s is there after the first visit', async (_, path, mode, text) => {
    const { worker, isOffline } = await visited()
    isOffline.is = true
    expect(await worker.load(path, mode)).toBe(text)
  })
})

describe('when a new version is there', () => {
  it('it waits until it is asked for', async () => {
    const { worker } = await visited()
    expect(worker.skipped.is).toBe(false)
    await worker.hear('message', { data: 'something else' })
    expect(worker.skipped.is).toBe(false)
    await worker.hear('message', { data: 'take over' })
    expect(worker.skipped.is).toBe(true)
  })

  it('a page of the old one still finds all it came with, until none is open', async () => {
    const { serve, start, kept, pages } = await visited()
    serve(second)
    const newer = await start(serviceWorkerOf(folderOf(second)))
    pages.add('old').add('reloading')
    expect(await newer.load('./', 'navigate', { clientId: 'reloading', resultingClientId: 'new' })).toBe('page 2')
    expect(await newer.load('assets/a-1.js')).toBe('a1')
    expect(kept.size).toBe(2)
    pages.delete('old')
    expect(await newer.load('./', 'navigate', { clientId: 'reloading', resultingClientId: 'new' })).toBe('page 2')
    expect(kept.size).toBe(1)
    await expect(newer.load('assets/a-1.js')).rejects.toThrow('Failed to fetch')
  })
})

it('asks the network for what it does not keep', async () => {
  const { serve, worker } = await visited()
  serve({ 'other.txt': 'other' })
  expect(await worker.load('other.txt')).toBe('other')
})
