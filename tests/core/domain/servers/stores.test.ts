import { expect, it } from 'vitest'
import { isSameComputer, isShare, serverOf } from '#core/domain/servers/stores.ts'

it.each([
  ['sql1.contoso.com', 'SQL1.contoso.com', true],
  ['sql1', 'sql1.contoso.com', true],
  ['sql1.contoso.com', 'sql1.fabrikam.com', false],
  ['sql1', 'sql10.contoso.com', false],
])('%s and %s may be one computer: %s', (a, b, same) => {
  expect(isSameComputer(a, b)).toBe(same)
  expect(isSameComputer(b, a)).toBe(same)
})

it('reads the computer of an SQL instance, with or without a name', () => {
  expect(['sql1\\pchat', 'sql1'].map(serverOf)).toEqual(['sql1', 'sql1'])
})

it.each([
  ['\\\\files\\pchat', true],
  ['D:\\pchat', false],
  ['d:/pchat', false],
  ['pchat', false],
])('%s is a share: %s', (path, share) => {
  expect(isShare(path)).toBe(share)
})
