import { expect, it, vi } from 'vitest'
import { startClipboard } from '#app/commands/clipboard-commands.ts'
import { whenAsked } from '#app/commands/when-asked.ts'

const { done, heard } = vi.hoisted(() => ({
  done: [] as string[],
  heard: { paste: (_: string): boolean => false },
}))

vi.mock('#app/platform/clipboard.ts', () => ({
  listenToClipboard: (actions: typeof heard) => Object.assign(heard, actions),
}))
vi.mock('#app/commands/pasting.ts', () => ({ pasteText: (text: string) => done.push(text) > 0 }))

it('pastes after what was asked for before and has not come yet', async () => {
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  startClipboard()
  heard.paste('first')
  await vi.waitFor(() => expect(done).toEqual(['first']))
  const slow = whenAsked(() => held)
  void slow.ask(() => done.push('arranged'))
  expect(heard.paste('second')).toBe(true)
  await Promise.resolve()
  come()
  await vi.waitFor(() => expect(done).toEqual(['first', 'arranged', 'second']))
})
