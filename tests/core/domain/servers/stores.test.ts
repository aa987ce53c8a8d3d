import { expect, it } from 'vitest'
import { isLocalPath, isSameComputer, isShare, serverOf } from '#core/domain/servers/stores.ts'

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
  ['\\\\files\\pchat', true, false],
  ['D:\\pchat', false, true],
  ['d:/pchat', false, true],
  ['pchat', false, false],
])('%s is a share: %s, a local path: %s', (path, share, local) => {
  expect([isShare(path), isLocalPath(path)]).toEqual([share, local])
})
