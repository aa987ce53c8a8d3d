import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { planOf, pool, room } from '../../support/plan-builder.ts'

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null

const known = planOf([pool('A', 'lync2010'), room('Rates')], [pool('A', 'lync2010')])
const fileOf = (plan: Plan): Record<string, Json> => JSON.parse(serializePlan(plan))

/** What is known of a file that says to be of version 99. */
function readNewer(file: object): string | undefined {
  const read = parsePlan(JSON.stringify({ ...file, version: 99 }))
  if (read.ok || read.error.type !== 'too-new') throw new Error('It is not told to be newer.')
  expect(read.error.version).toBe(99)
  return read.error.plan && serializePlan(read.error.plan)
}

const withEntity = (entity: object) => {
  const file = fileOf(known)
  const [first, ...others] = file['stages'] as { put: object[] }[]
  return { ...file, stages: [{ ...first, put: [entity, ...(first?.put ?? [])] }, ...others] }
}

describe('a file of a newer planner is read as far as it is known', () => {
  it.each([
    ['a new field of the plan', { ...fileOf(known), colours: { a: [1] } }],
    ['an entity of a new kind', withEntity({ id: 'edge:E', kind: 'edge', name: 'E' })],
    ['an entity without what it needs', withEntity({ id: 'pool:E', kind: 'pool', name: 'E' })],
    ['an entity of a new generation', withEntity({ id: 'pool:E', kind: 'pool', name: 'E', generation: 'sfb2015' })],
    ['a place that says more', { ...fileOf(known), layout: { 'pool:Z': 'left' } }],
    ['a severity that is new', { ...fileOf(known), severities: { 'hosting/missing-home': 'fatal' } }],
    ['another form of a list', { ...fileOf(known), waivers: { of: 'all' } }],
  ])('without %s', (_, file) => {
    expect(readNewer(file)).toBe(serializePlan(known))
  })

  it('without what is new at any place', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.jsonValue(), (plan, value) => {
        expect(readNewer(withMore(fileOf(plan), value as Json) as object)).toBe(serializePlan(plan))
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['whose name is no text', { ...fileOf(known), name: { en: 'P' } }],
    ['that has stages of another form', { ...fileOf(known), stages: 'many' }],
    ['whose stages are all of another form', { ...fileOf(known), stages: [1, 'a'] }],
  ])('not at all one %s', (_, file) => {
    expect(readNewer(file)).toBeUndefined()
  })
})

/** Every object that is no table by names says one thing more. */
function withMore(json: Json, value: Json, isTable = false): Json {
  if (Array.isArray(json)) return json.map((one) => withMore(one, value))
  if (typeof json !== 'object' || json === null) return json
  const entries = Object.entries(json).map(([key, one]) => [
    key,
    withMore(one, value, key === 'layout' || key === 'severities'),
  ])
  return Object.fromEntries(isTable ? entries : [...entries, ['newer', value]])
}
