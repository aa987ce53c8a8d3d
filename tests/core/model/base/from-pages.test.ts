import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromPages } from '#core/model/base/from-pages.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { emptyMap, type Page, type SharedMap, withEntries } from '#core/model/base/shared-map.ts'

type Numbers = SharedMap<string, number>

/** Small numbers are values; 0 leaves the key out. */
const edit = fc.array(fc.tuple(fc.nat(400), fc.nat(5)), { maxLength: 100 })
const applied = (map: Numbers, entries: readonly (readonly [number, number])[]): Numbers =>
  withEntries(
    map,
    entries.map(([at, value]) => [`k${at}`, value || undefined]),
  )

/** Each page gives its fives. */
function asker() {
  const all = fromPages<string>()
  let asked = 0
  function* fivesOf(page: Page<string, unknown>) {
    asked++
    return [...page].flatMap(([key, value]) => (value === 5 ? key : []))
  }
  return {
    fivesIn: (map: Numbers, isTrial = false) => atOnce(all(map, fivesOf, isTrial)),
    asked: () => asked,
  }
}

const fives = (map: Numbers): readonly string[] => [...map].flatMap(([key, value]) => (value === 5 ? key : []))

it('gives of any map, edited or of another kin, what all of its pages give, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.nat(3), fc.boolean()), { maxLength: 12 }), (edits) => {
      const { fivesIn } = asker()
      const history: Numbers[] = [emptyMap]
      for (const [entries, back, isTrial] of edits) {
        const map = applied(history.at(-1 - (back % history.length)) as Numbers, entries)
        history.push(map)
        expect(fivesIn(map, isTrial)).toEqual(fives(map))
        expect(fivesIn(history[back % history.length] as Numbers)).toEqual(
          fives(history[back % history.length] as Numbers),
        )
      }
    }),
    { seed: 2013 },
  )
})

const long = applied(
  emptyMap,
  Array.from({ length: 1_000 }, (_, at) => [at, at % 6]),
)

it('asks no page again that a map shares with the one before, and remembers no trial', () => {
  const { fivesIn, asked } = asker()
  fivesIn(long)
  expect(asked()).toBe(long.pages.length)
  const trial = applied(long, [[500, 5]])
  fivesIn(trial, true)
  fivesIn(trial)
  fivesIn(trial)
  expect(asked()).toBe(long.pages.length + 2)
  fivesIn(long)
  expect(asked()).toBe(long.pages.length + 3)
})
