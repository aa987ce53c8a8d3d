import { afterEach, expect, it, vi } from 'vitest'
import { holdDocument, holdNewDocument, releaseDocument } from '#app/platform/document-lock.ts'

type Grant = () => Promise<void>

/** The browser's locks; one that is busy grants nothing until it is told to. */
function locks(isGrantedAtOnce: boolean) {
  const waiting: Grant[] = []
  const request = vi.fn((_name: string, { signal }: LockOptions, grant: Grant) => {
    if (isGrantedAtOnce) void grant()
    else waiting.push(grant)
    return new Promise<void>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  })
  vi.stubGlobal('navigator', { locks: { request } })
  return { grantAll: () => waiting.forEach((grant) => void grant()), request }
}

afterEach(() => {
  releaseDocument()
  vi.unstubAllGlobals()
})

it('a new document is held however long the page is busy before it is told so', async () => {
  const { grantAll, request } = locks(false)
  const isHeld = holdNewDocument('new')
  expect(request.mock.calls[0]?.[1].signal).toBeUndefined()
  grantAll()
  expect(await isHeld).toBe(true)
})

it('a kept document is held where no other tab has it', async () => {
  locks(true)
  expect(await holdDocument('kept')).toBe(true)
})

it('a kept document that another tab does not let go of is not held', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('', 'AbortError')) } })
  expect(await holdDocument('kept')).toBe(false)
  vi.restoreAllMocks()
})
