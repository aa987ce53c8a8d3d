import { expect, it } from 'vitest'
import { withFiles } from '#app/shell/import/use-adding.ts'

const file = (name: string, ...bytes: readonly number[]) => ({ name, bytes: new Uint8Array(bytes) })

it('adds what is not there yet, whatever it is called', () => {
  const files = withFiles([], [file('a.csv', 1, 2)])
  const more = withFiles(files, [file('b.csv', 1, 2), file('a.csv', 1, 3), file('c.csv', 1)])
  expect(more.map(({ bytes }) => [...bytes])).toEqual([[1, 2], [1, 3], [1]])
  expect(new Set(more.map(({ name }) => name)).size).toBe(3)
})
