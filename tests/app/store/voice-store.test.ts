import { beforeEach, expect, it } from 'vitest'
import { announce, useSession } from '#app/store/session-store.ts'
import { say, takeWords } from '#app/store/voice-store.ts'

beforeEach(() => void takeWords())

it('reads out of each subject the last word, once', () => {
  say('3 rooms.', 'rooms')
  say('Moved FE-2013.')
  say('2 rooms.', 'rooms')
  expect(takeWords()).toBe('2 rooms. Moved FE-2013.')
  expect(takeWords()).toBe('')
})

it('reads out what the status line says, and nothing of what is taken back', () => {
  announce('Drop it on a pool.')
  expect(useSession.getState().notice).toBe('Drop it on a pool.')
  announce('')
  expect(takeWords()).toBe('')
})
