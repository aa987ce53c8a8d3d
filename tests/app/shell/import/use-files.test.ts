import { expect, it } from 'vitest'
import { choicesAbout } from '#app/shell/import/use-files.ts'

const file = (name: string) => ({ name, bytes: new Uint8Array([1]) })
const columns = new Map([['A', 'room.name']])

it('forgets what columns hold and what divides them once a file goes, as another one may have its name', () => {
  const choices = {
    groupChat: ['gc.x'],
    columnsOf: new Map([
      ['a.csv', columns],
      ['b.zip/c.csv', columns],
    ]),
    separatorOf: new Map([['a.csv', 'bar' as const]]),
    recalled: new Set(['a.csv', 'b.zip/c.csv']),
  }
  expect(choicesAbout([file('a.csv'), file('b.zip')], choices)).toEqual(choices)
  expect(choicesAbout([file('b.zip')], choices)).toEqual({
    groupChat: ['gc.x'],
    columnsOf: new Map([['b.zip/c.csv', columns]]),
    separatorOf: new Map(),
    recalled: new Set(['b.zip/c.csv']),
  })
  expect(choicesAbout([], choices)).toEqual({ groupChat: [] })
})
