import { expect, it } from 'vitest'
import { type CreationWay, creationsAt } from '#app/store/creations.ts'
import type { Entity } from '#core/model/entity.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'

const host = pool('FE-2010', 'lync2010')
const chat = chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' })
const trading = category('Trading', { chatPool: 'chatPool:GC-2010' })
const plan = planOf([host, chat, trading])

const offered = (from: Entity | undefined, way: CreationWay, isRight = true) =>
  creationsAt(plan, 's1', from, way, Number.POSITIVE_INFINITY)
    .filter(({ reason }) => (reason === undefined) === isRight)
    .map(({ shape, joined }) => (joined ? `${shape.id}: ${joined}` : shape.id))

it('a line from a pool leads to what it can host, and the other generations say why not', () => {
  expect(offered(host, 'line')).toEqual([
    'chatPool-lync2010: Host GC-2010-2 on FE-2010',
    'users: Home Users on FE-2010',
    'site: Place FE-2010 in Site',
  ])
  expect(creationsAt(plan, 's1', host, 'line', Number.POSITIVE_INFINITY).flatMap(({ reason }) => reason ?? [])).toEqual(
    [
      expect.stringContaining('must be hosted on an OCS 2007 R2 pool'),
      expect.stringContaining('must be hosted on a Lync 2013 pool'),
    ],
  )
})

it('inside a chat pool goes its content, and inside a category a room', () => {
  expect(offered(chat, 'inside').map((one) => one.split(':')[0])).toEqual(['category', 'room', 'addIn'])
  expect(offered(trading, 'inside')).toEqual(['room: Put Room into Trading'])
})

it('says how something new is joined, whatever the names are', () => {
  const into = category('From A to B', { chatPool: 'chatPool:GC-2010' })
  const named = planOf([host, { ...chat, name: 'Move on to X' }, into])
  const joined = (from: Entity, way: CreationWay) =>
    creationsAt(named, 's1', from, way).flatMap(({ shape, joined = '' }) => `${shape.id}: ${joined}`)
  expect(joined(into, 'inside')).toEqual(['room: Put Room into From A to B'])
  expect(joined({ ...chat, name: 'Move on to X' }, 'inside')).toContain('category: Put Category into Move on to X')
  expect(joined({ ...chat, name: 'Move on to X' }, 'line')).toContain('room: Put Room into Move on to X')
})

it('beside an object grows one more of its kind too, where the first one belongs', () => {
  expect(offered(chat, 'beside')).toContain('chatPool-lync2010: Host GC-2010-2 on FE-2010')
})

it('free of all else every shape can be added', () => {
  expect(offered(undefined, 'free')).toContain('pool-lync2013')
  expect(offered(undefined, 'free', false)).toEqual([])
})
