import { beforeEach, expect, it } from 'vitest'
import { resetSession } from '#app/store/create-session-store.ts'
import { findMembers, sortMembersBy, useMembers } from '#app/store/members-store.ts'
import { showRoom, showTable, useRooms } from '#app/store/rooms-store.ts'

const now = () => useMembers.getState()

beforeEach(resetSession)

it('a column sorts, once more the other way round, and another one begins anew', () => {
  expect(now()).toMatchObject({ column: 'principal', isDescending: false })
  sortMembersBy('principal')
  expect(now().isDescending).toBe(true)
  sortMembersBy('content')
  expect(now()).toMatchObject({ column: 'content', isDescending: false })
})

it('what is looked for among members is not looked for among rooms', () => {
  findMembers('ann')
  expect([now().text, useRooms.getState().text]).toEqual(['ann', ''])
})

it('members are listed instead of rooms until a room is to be seen', () => {
  showTable('members')
  expect(useRooms.getState().table).toBe('members')
  showRoom('room:R')
  expect(useRooms.getState().table).toBe('rooms')
})
