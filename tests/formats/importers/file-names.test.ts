import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesApart } from '#formats/importers/file-names.ts'

describe('what files are called', () => {
  it.each([
    ['by their name', ['export/rooms.csv', 'export/pools.csv'], [], ['rooms.csv', 'pools.csv']],
    ['by their folder where names are the same', ['a/rooms.csv', 'b/rooms.csv'], [], ['a/rooms.csv', 'b/rooms.csv']],
    ['by no more than that', ['x/a/1/r.csv', 'x/b/1/r.csv', 'x/s.csv'], [], ['a/1/r.csv', 'b/1/r.csv', 's.csv']],
    ['by all of it where that ends another one', ['a/r.csv', 'x/a/r.csv'], [], ['a/r.csv', 'x/a/r.csv']],
    ['also on Windows', ['C:\\a\\r.csv', 'C:\\b\\r.csv'], [], ['a/r.csv', 'b/r.csv']],
    ['by a number where no path is known', ['r.csv', 'r.csv'], [], ['r.csv', 'r (2).csv']],
    ['by another name than is taken', ['r.csv', 'b/r.csv'], ['r.csv', 'r (2).csv'], ['r (3).csv', 'b/r.csv']],
  ])('is told %s', (_, paths, taken, names) => {
    expect(namesApart(paths, taken)).toEqual(names)
  })

  it('is one of a kind for whatever paths', () => {
    const part = fc.constantFrom('a', 'b', 'r.csv', 'r (2).csv', '..', '')
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(fc.array(path), fc.array(path), (paths, taken) => {
        const names = namesApart(paths, taken)
        expect(new Set([...names, ...taken]).size).toBe(names.length + new Set(taken).size)
      }),
    )
  })
})
