import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failuresIn } from '../../.ci/failures.mjs'

let folder: string
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'failures-'))}/`
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, what: unknown): void => writeFileSync(folder + file, JSON.stringify(what))

it('is nothing where no runner wrote anything', () => {
  expect(failuresIn(folder)).toEqual([])
})

it('names what failed and says what it said, and nothing of what passed', () => {
  const passed = { status: 'passed', fullName: 'is well', failureMessages: [] }
  const failed = {
    status: 'failed',
    fullName: 'is not well',
    failureMessages: ['\u001b[31mExpected 1\u001b[39m\nnot 2'],
  }
  write('unit.json', {
    testResults: [
      { name: 'one.test.ts', message: '', assertionResults: [passed, failed] },
      { name: 'broken.test.ts', message: 'Cannot find it', assertionResults: [] },
    ],
  })
  expect(failuresIn(folder)).toEqual(['is not well\n  Expected 1\n  not 2', 'broken.test.ts\n  Cannot find it'])
})

it('names what passed only at the second try', () => {
  const spec = (title: string, status: string, ...errors: readonly string[]) => ({
    file: 'a.spec.ts',
    title,
    tests: [{ status, results: [{ errors: errors.map((message) => ({ message })) }, { errors: [] }] }],
  })
  write('e2e.json', {
    suites: [{ specs: [spec('opens', 'expected')], suites: [{ specs: [spec('closes', 'flaky', 'Too late')] }] }],
  })
  expect(failuresIn(folder)).toEqual(['a.spec.ts › closes\n  Too late'])
})
