import { expect, it } from 'vitest'
import { isPinned, pin, withLayout } from '#core/edits/layout.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { planWith, pool } from '../../support/plan-builder.ts'

const place = { x: 8, y: 16, collapsed: true }
const plan = planWith({ layout: { 'pool:a': place } }, [pool('a', 'lync2010'), pool('b', 'lync2010')])
const box = { x: 8, y: 16, width: 100, height: 50 }

it('a moved shape stays closed', () => {
  expect(withLayout(plan, { 'pool:a': { x: 0, y: 0 } }).layout['pool:a']).toEqual({ x: 0, y: 0, collapsed: true })
})

it('a shape that is put where it stands changes nothing', () => {
  expect(withLayout(plan, { 'pool:a': { x: 8, y: 16 } })).toBe(plan)
})

it('a pinned shape is pinned where it is drawn, until it is let go', () => {
  const pinned = pin(
    plan,
    [
      { id: 'pool:a', ...box },
      { id: 'pool:b', ...box, x: 200 },
    ],
    true,
  )
  expect(pinned.layout).toEqual({
    'pool:a': { ...place, pinned: true },
    'pool:b': { x: 200, y: 16, pinned: true },
  })
  expect(isPinned(pinned, 'pool:b')).toBe(true)
  expect(pin(pinned, [{ id: 'pool:a', ...box }], false).layout['pool:a']).toEqual(place)
})

it.each([
  ['moved', (far: number) => withLayout(plan, { 'pool:a': { x: far, y: -far } })],
  ['pinned', (far: number) => pin(plan, [{ id: 'pool:b', ...box, x: far, y: far }], true)],
  ['placed beside what is far out', (far: number) => withPlaces(withLayout(plan, { 'pool:a': { x: far, y: far } }))],
])('a shape that is %s stands where a file can hold it', (_, edited) => {
  for (const far of [1e7, 1e8, 1e308, Number.POSITIVE_INFINITY]) {
    const written = serializePlan(edited(far))
    const read = parsePlan(written)
    expect(read.ok && serializePlan(read.value)).toBe(written)
  }
})
