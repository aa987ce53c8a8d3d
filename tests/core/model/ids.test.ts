import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EntityId } from '#core/model/entity.ts'
import { unusedId } from '#core/model/ids.ts'

it('gives each of some names an id that none has', () => {
  const names = fc.array(fc.constantFrom('North 1', 'North-1', 'north', 'North 2', '&', 'site'), { maxLength: 40 })
  fc.assert(
    fc.property(names, (all) => {
      const given = new Set<EntityId>()
      for (const name of all) given.add(unusedId('site', name, (id) => given.has(id)))
      expect(given.size).toBe(all.length)
    }),
  )
})

it('counts on where names are alike but for their marks', () => {
  const given = new Set<EntityId>()
  for (let at = 0; at < 20; at++) given.add(unusedId('room', `A${'!'.repeat(at)}`, (id) => given.has(id)))
  expect([...given].slice(0, 3)).toEqual(['room:a', 'room:a-2', 'room:a-3'])
  expect([...given].at(-1)).toBe('room:a-20')
})

it('asks of few ids whether they are taken, however many names are alike', () => {
  const given = new Set<EntityId>(['room:a'])
  for (let number = 2; number <= 10_000; number++) given.add(`room:a-${number}`)
  let asked = 0
  const isTaken = (id: EntityId) => {
    asked += 1
    return given.has(id)
  }
  expect(unusedId('room', 'A', isTaken)).toBe('room:a-10001')
  expect(asked).toBeLessThan(50)
})
