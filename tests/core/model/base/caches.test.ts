import { expect, it, vi } from 'vitest'
import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'

it('keeps what follows from an object for as long as that is there', () => {
  const derive = vi.fn(({ name }: { readonly name: string }) => name.length)
  const lengthOf = cachedBy(derive)
  const [one, other] = [{ name: 'one' }, { name: 'other' }]
  expect([lengthOf(one), lengthOf(other), lengthOf(one)]).toEqual([3, 5, 3])
  expect(derive).toHaveBeenCalledTimes(2)
})

it('keeps also that nothing follows', () => {
  const derive = vi.fn((_: object) => undefined)
  const nothingOf = cachedBy(derive)
  const one = {}
  expect([nothingOf(one), nothingOf(one)]).toEqual([undefined, undefined])
  expect(derive).toHaveBeenCalledTimes(1)
})

it('keeps only the latest answers, told by all that was asked about', () => {
  const compute = vi.fn((a: string, b: string) => a + b)
  const joined = cacheLatest(compute, 2)
  for (const [a, b] of [
    ['x', 'y'],
    ['x', 'z'],
    ['x', 'y'],
    ['y', 'z'],
  ] as const) {
    expect(joined(a, b)).toBe(a + b)
  }
  expect(compute).toHaveBeenCalledTimes(3)
  expect(joined('x', 'y')).toBe('xy')
  expect(compute).toHaveBeenCalledTimes(3)
  expect(joined('x', 'z')).toBe('xz')
  expect(compute).toHaveBeenCalledTimes(4)
})

it('takes a question with fewer arguments for another one', () => {
  const counted = cacheLatest((...asked: readonly object[]) => asked.length, 3)
  const [a, b] = [{}, {}]
  expect([counted(), counted(a), counted(a, b), counted(a), counted()]).toEqual([0, 1, 2, 1, 0])
})
