import { expect, it } from 'vitest'
import { fileWords, shortName } from '#app/shell/saved-file-words.ts'
import type { ShownFile } from '#app/store/saved-file-store.ts'
import { planWith } from '../../support/plan-builder.ts'

const [plan, before] = [planWith({ name: 'Now' }, []), planWith({ name: 'Before' }, [])]
const now = new Date(2026, 1, 3, 14, 0)
const today = new Date(2026, 1, 3, 12, 4)
const file: ShownFile = {
  name: 'contoso.plan.json',
  way: 'saved',
  at: today,
  holds: plan,
  isCompared: true,
  isInPlace: true,
  outside: undefined,
}
const short = (given: ShownFile | undefined) => fileWords(given, plan, now).short

it.each([
  [undefined, 'Not in a file'],
  [file, 'Saved in contoso.plan.json 12:04'],
  [{ ...file, at: new Date(2026, 0, 5) }, 'Saved in contoso.plan.json 5 Jan'],
  [{ ...file, at: new Date(2025, 0, 5) }, 'Saved in contoso.plan.json 5 Jan 2025'],
  [{ ...file, way: 'opened' }, 'Saved in contoso.plan.json 12:04'],
  [{ ...file, holds: before }, 'Changed since 12:04 (contoso.plan.json)'],
  [{ ...file, holds: undefined }, 'Changed since 12:04 (contoso.plan.json)'],
  [{ ...file, isCompared: false }, 'In contoso.plan.json'],
  [{ ...file, holds: before, isCompared: false }, 'Changed since 12:04 (contoso.plan.json)'],
  [{ ...file, way: 'downloaded', isInPlace: false }, 'Downloaded contoso.plan.json 12:04'],
  [{ ...file, way: 'opened', isInPlace: false }, 'Opened from contoso.plan.json 12:04'],
  [{ ...file, outside: { type: 'changed', at: now } }, 'Changed outside 14:00 (contoso.plan.json)'],
  [{ ...file, outside: { type: 'gone' } }, 'File is gone (contoso.plan.json)'],
] as const)('where a plan is: %#', (given, words) => expect(short(given)).toBe(words))

it('a long name is shortened in the middle, and told in full beside', () => {
  const name = 'contoso-chat-migration-of-all-sites.plan.json'
  expect(short({ ...file, name })).toBe('Saved in contoso-ch…plan.json 12:04')
  expect(fileWords({ ...file, name }, plan, now).full).toBe(`Saved in ${name} 3 Feb 2026, 12:04`)
  expect(shortName('an-older-name-that-somebody-gave.json')).toHaveLength(20)
})

it('what somebody else did is a warning', () => {
  expect(fileWords({ ...file, outside: { type: 'gone' } }, plan, now).isWarning).toBe(true)
  expect(fileWords({ ...file, holds: undefined }, plan, now).isWarning).toBe(false)
})
