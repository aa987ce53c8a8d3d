import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeLines } from '#formats/pdf/code-lines.ts'

const within = (letters: number) => (text: string) => text.length <= letters

/** As PowerShell reads them: a backtick at the end lets the line go on, and white space before a word is none. */
const joined = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/ `$/, ' ').replace(/↩$/, '').replace(/^ {4}/, '')).join('')

describe('lines of PowerShell on paper', () => {
  it.each([
    ['Get-CsUser | Move-CsUser -Target x', 24, ['Get-CsUser | `', '    Move-CsUser `', '    -Target x']],
    ["Set-X -Name 'a b' -To c", 18, ['Set-X -Name `', "    'a b' -To c"]],
    ['short', 40, ['short']],
    ['Do ABCDEFGHIJKL', 12, ['Do `', '    ABCDEF↩', '    GHIJKL']],
  ])('breaks %j at %i letters', (line, width, lines) => {
    expect(codeLines(line, within(width))).toEqual(lines)
  })

  const word = fc.stringMatching(/^[A-Za-z0-9.-]{1,14}$/)
  const text = fc.stringMatching(/^[A-Za-z0-9 .-]{0,14}$/).map((inner) => `'${inner}'`)
  const line = fc.array(fc.oneof(word, text), { minLength: 1, maxLength: 20 }).map((words) => words.join(' '))

  it('loses nothing, fits, and breaks at spaces only, never within quotes', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 24, max: 60 }), (given, width) => {
        const lines = codeLines(given, within(width))
        expect(joined(lines)).toBe(given)
        for (const one of lines) {
          expect(one.length).toBeLessThanOrEqual(width)
          expect((one.match(/'/g)?.length ?? 0) % 2).toBe(0)
          expect(one).not.toContain('↩')
        }
      }),
    )
  })
})
