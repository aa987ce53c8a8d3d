import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answered, chosenBy, noAnswers } from '#app/shell/import/answers.ts'
import type { IntakeGroup } from '#core/views/intake/lines.ts'

/** Lines by their keys: what is new, and what is gone. */
function linesOf(fresh: readonly string[], gone: readonly string[]) {
  const group = (type: IntakeGroup['type'], keys: readonly string[]): IntakeGroup => ({
    ...{ type, title: type },
    lines: keys.map((key) => ({ key, entity: `pool:${key}`, text: key })),
  })
  return { usual: new Set(fresh), groups: [group('new', fresh), group('gone', gone)] }
}

it('chooses all that is new or changed, and nothing that is gone, until somebody says otherwise', () => {
  const lines = linesOf(['a', 'b'], ['c'])
  expect(chosenBy(noAnswers, lines)).toBe(lines.usual)
})

it('keeps what was answered of lines that are there again', () => {
  const first = answered(noAnswers, linesOf(['a', 'b'], ['c', 'd']), new Set(['b', 'c']))
  expect([...chosenBy(first, linesOf(['a', 'b', 'e'], ['c', 'f']))]).toEqual(['b', 'e', 'c'])
  // Of lines that were not there for a while, too.
  const second = answered(first, linesOf(['e'], []), new Set())
  expect([...chosenBy(second, linesOf(['a', 'b', 'e'], ['c']))]).toEqual(['b', 'c'])
})

it('removes nothing because it was taken over before, nor the other way round', () => {
  const first = answered(noAnswers, linesOf(['a'], ['b']), new Set(['a', 'b']))
  expect([...chosenBy(first, linesOf(['b'], ['a']))]).toEqual(['b'])
})

it('chooses what is said to be chosen', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.subarray(keys), fc.array(fc.subarray(keys)), (fresh, choices) => {
      const lines = linesOf(
        fresh,
        keys.filter((key) => !fresh.includes(key)),
      )
      let answers = noAnswers
      for (const choice of choices) {
        answers = answered(answers, lines, new Set(choice))
        expect([...chosenBy(answers, lines)].sort()).toEqual([...choice].sort())
      }
    }),
  )
})
