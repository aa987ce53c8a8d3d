import { afterEach, expect, it, vi } from 'vitest'
import { startClipboard } from '#app/commands/clipboard-commands.ts'
import * as pasting from '#app/commands/pasting.ts'
import { whenAsked } from '#app/commands/when-asked.ts'
import * as clipboard from '#app/platform/clipboard.ts'

afterEach(() => void vi.restoreAllMocks())

it('pastes after what was asked for before and has not come yet', async () => {
  const done: string[] = []
  let paste = (_: string): boolean => false
  vi.spyOn(clipboard, 'listenToClipboard').mockImplementation((actions) => {
    paste = actions.paste
    return () => {}
  })
  vi.spyOn(pasting, 'pasteText').mockImplementation((text) => done.push(text) > 0)
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  startClipboard()
  paste('first')
  await vi.waitFor(() => expect(done).toEqual(['first']))
  const slow = whenAsked(() => held)
  void slow.ask(() => done.push('arranged'))
  expect(paste('second')).toBe(true)
  await Promise.resolve()
  come()
  await vi.waitFor(() => expect(done).toEqual(['first', 'arranged', 'second']))
})
