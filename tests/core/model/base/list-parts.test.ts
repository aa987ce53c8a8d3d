import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partsOf, withChanges } from '#core/model/base/list-parts.ts'

interface Item {
  readonly id: string
  readonly value: number
}

const idOf = ({ id }: Item): string => id
/** Small numbers are values; 0 takes the item away. */
const edit = fc.uniqueArray(fc.tuple(fc.nat(400), fc.nat(3)), { maxLength: 150, selector: ([at]) => at })

const idAt = (at: number): string => `i${String(at).padStart(3, '0')}`

it('holds after any changes what a list of these items holds, and so do its parts', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      let list: readonly Item[] = []
      const expected = new Map<string, Item>()
      for (const changes of edits) {
        const items = changes.map(
          ([at, value]) => [idAt(at), value === 0 ? undefined : { id: idAt(at), value }] as const,
        )
        for (const [id, is] of items) is ? expected.set(id, is) : expected.delete(id)
        list = withChanges(list, idOf, items)
        expect(list).toEqual([...expected.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
        expect(partsOf(list).flat()).toEqual(list)
      }
    }),
    { seed: 2013 },
  )
})

it('shares with the list before all parts that nothing changed in', () => {
  const list = Array.from({ length: 400 }, (_, at) => ({ id: idAt(at), value: 1 }))
  const before = partsOf(list)
  const after = partsOf(withChanges(list, idOf, [[idAt(200), { id: idAt(200), value: 2 }]]))
  expect(before.length).toBeGreaterThan(4)
  expect(after.filter((part) => !before.includes(part))).toHaveLength(1)
})
