import { beforeEach, expect, it } from 'vitest'
import { resetSession } from '#app/store/create-session-store.ts'
import { findRooms, showRoom, sortRoomsBy, useRooms } from '#app/store/rooms-store.ts'

const now = () => useRooms.getState()

beforeEach(resetSession)

it('a column sorts, once more the other way round, and another one begins anew', () => {
  expect(now()).toMatchObject({ column: 'name', isDescending: false })
  sortRoomsBy('name')
  expect(now().isDescending).toBe(true)
  sortRoomsBy('category')
  expect(now()).toMatchObject({ column: 'category', isDescending: false })
})

it('a room is shown whatever was looked for, and again where it is asked for again', () => {
  findRooms('news')
  showRoom('room:R')
  const { text, sought } = now()
  expect(text).toBe('')
  showRoom('room:R')
  expect(now().sought).toEqual(sought)
  expect(now().sought).not.toBe(sought)
})
