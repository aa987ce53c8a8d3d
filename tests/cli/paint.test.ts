import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { paint } from '#cli/paint.ts'

it.each(['heading', 'error', 'warning', 'info', 'waived', 'detail'] as const)('colours what is %s', (as) => {
  expect(paint(as, 'GC')).not.toBe('GC')
  expect(stripVTControlCharacters(paint(as, 'GC'))).toBe('GC')
})

it('leaves what is plain', () => {
  expect(paint('plain', 'GC')).toBe('GC')
})

it('tells an error from a warning', () => {
  expect(paint('error', 'GC')).not.toBe(paint('warning', 'GC'))
})
