import { describe, expect, it, vi } from 'vitest'
import { diskProblemOf, isAllowed, isTouched, pickDiskFile, seeFile, writeFile } from '#app/platform/disk-access.ts'
import { memoryDiskFile } from '../../support/memory-disk-file.ts'

describe('a file of the disk', () => {
  it('is after it was written what is said of it then', async () => {
    const file = memoryDiskFile('a.plan.json', 'before')
    const stamp = await writeFile(file, 'after')
    expect(file.text).toBe('after')
    expect((await seeFile(file)).stamp).toEqual(stamp)
    expect(await isTouched(file, stamp)).toBe(false)
    file.modified += 1
    expect(await isTouched(file, stamp)).toBe(true)
  })

  it.each(['open', 'write', 'close'] as const)('stays whole where it fails to %s', async (when) => {
    const file = memoryDiskFile('a.plan.json', 'before')
    file.failure = { when, error: new DOMException('No room.', 'QuotaExceededError') }
    await expect(writeFile(file, 'after')).rejects.toThrow('No room.')
    expect(file.text).toBe('before')
  })

  it('asks the person only where that is right', async () => {
    const file = memoryDiskFile('a.plan.json', '')
    file.permission = 'prompt'
    expect(await isAllowed(file, 'read')).toBe(false)
    expect([await isAllowed(file, 'read', true), file.asked]).toEqual([true, 1])
    file.permission = 'denied'
    expect([await isAllowed(file, 'readwrite', true), file.asked]).toEqual([false, 1])
  })

  it.each([
    ['AbortError', undefined],
    ['SecurityError', /^The browser asks where to save only right after a click or a key\./],
    ['DataError', /^Picked\.$/],
  ])('is not picked where the browser says %s', async (name, sentence) => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('Picked.', name)
    })
    const picked = pickDiskFile('a.plan.json')
    if (sentence) await expect(picked).rejects.toThrow(sentence)
    else expect(await picked).toBeUndefined()
    vi.unstubAllGlobals()
  })

  it.each([
    ['NotFoundError', 'gone'],
    ['NotAllowedError', 'denied'],
    ['QuotaExceededError', 'full'],
    ['NoModificationAllowedError', 'busy'],
  ])('tells %s as %s', (name, problem) => expect(diskProblemOf(new DOMException('', name))).toBe(problem))

  it('tells any other failure by its message', () =>
    expect(diskProblemOf(new Error('The network is down.'))).toEqual({ message: 'The network is down.' }))
})
