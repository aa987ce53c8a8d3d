import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  computerKeys,
  isSameComputer,
  isShare,
  onOneComputer,
  sameComputerKeys,
  serverOf,
} from '#core/domain/servers/stores.ts'

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

/** Names of which many mean the same computer, in any case, with and without a domain. */
const names = fc.constantFrom(
  'sql1',
  'SQL1',
  'sql1.contoso.com',
  'Sql1.contoso.com',
  'sql1.fabrikam.com',
  'sql2',
  'sql2.a',
)

it('finds by their keys those names that may mean one computer, and no others', () => {
  fc.assert(
    fc.property(names, names, (name, other) => {
      const keys = new Set(computerKeys(`${other}\\RTC`))
      expect(sameComputerKeys(`${name}\\PCHAT`).some((key) => keys.has(key))).toBe(isSameComputer(name, other))
    }),
  )
})

it('lists each name with the first one that may mean its computer', () => {
  fc.assert(
    fc.property(fc.array(names), (all) => {
      const groups: string[][] = []
      for (const name of all) {
        const group = groups.find(([first = '']) => isSameComputer(first, name))
        if (group) group.push(name)
        else groups.push([name])
      }
      expect(onOneComputer(all, (name) => name)).toEqual(groups)
    }),
  )
})

it.each([
  ['\\\\files\\pchat', true],
  ['D:\\pchat', false],
  ['d:/pchat', false],
  ['pchat', false],
])('%s is a share: %s', (path, share) => {
  expect(isShare(path)).toBe(share)
})
