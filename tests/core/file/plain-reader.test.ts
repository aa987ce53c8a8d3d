import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quick } from '#core/file/plain-reader.ts'
import { planFileSchema } from '#core/file/plan-file.ts'
import { strangeJson } from '../../fuzz/damaged.ts'
import { arbitraryOf } from '../../support/arbitrary-schema.ts'

const options = { seed: 2013, numRuns: 300 }
const thorough = planFileSchema
const quickly = quick(planFileSchema)
const file = arbitraryOf(planFileSchema).map((plan) => JSON.stringify(plan))

/** What became of a text, in the order of its fields. */
function told(schema: Pick<typeof planFileSchema, 'safeParse'>, text: string): string {
  const { data, error } = schema.safeParse(JSON.parse(text))
  return JSON.stringify({ data, issues: error?.issues }, undefined, 1)
}

const expectAlike = (text: string): void => {
  expect(told(quickly, text)).toBe(told(thorough, text))
}

/** The same fields at every depth, in another order. */
function turned(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => turned(one, by))
  const fields = Object.entries(value).map(([name, held]) => [name, turned(held, by)])
  return Object.fromEntries([...fields.slice(by), ...fields.slice(0, by).reverse()])
}

it('says of a file what its schema says', () => {
  fc.assert(fc.property(file, expectAlike), options)
})

it('says the same of one whose fields are in another order', () => {
  fc.assert(
    fc.property(file, fc.nat(4), (text, by) => {
      expectAlike(JSON.stringify(turned(JSON.parse(text), by)))
    }),
    options,
  )
})

it('says the same of one that is damaged', () => {
  const damaged = file.chain((text) => strangeJson([text]))
  fc.assert(fc.property(damaged, expectAlike), { ...options, numRuns: 1000 })
})

it.each(['"__proto__":{"x":1},', '"constructor":1,', '"name":1,', '"name":null,', '"unheard":[],'])(
  'says the same of one with %s in any of its objects',
  (field) => {
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), (text, at) => {
        const places = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1)
        const place = places[Math.floor(at * (places.length - 1))] ?? 1
        expectAlike(text.slice(0, place) + field + text.slice(place))
      }),
      { ...options, numRuns: 100 },
    )
  },
)

it('copies nothing that is in order', () => {
  fc.assert(
    fc.property(file, (text) => {
      const json: unknown = JSON.parse(text)
      const { data } = quickly.safeParse(json)
      const ordered: unknown = JSON.parse(JSON.stringify(data ?? null))
      fc.pre(data !== undefined)
      expect(quickly.safeParse(ordered).data).toBe(ordered)
    }),
    options,
  )
})
