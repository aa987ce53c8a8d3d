import { beforeEach, expect, it } from 'vitest'
import { resetSession } from '#app/store/create-session-store.ts'
import { clearFilter, findProblems, toggleSeverity, useProblems } from '#app/store/problems-store.ts'

const shown = () => [...useProblems.getState().severities].sort()

beforeEach(resetSession)

it('a severity is left out and taken in again', () => {
  toggleSeverity('info')
  expect(shown()).toEqual(['error', 'warning'])
  toggleSeverity('info')
  expect(shown()).toEqual(['error', 'info', 'warning'])
})

it('all that a filter leaves out comes back at once', () => {
  findProblems('pool')
  toggleSeverity('error')
  toggleSeverity('warning')
  clearFilter()
  expect(useProblems.getState().text).toBe('')
  expect(shown()).toEqual(['error', 'info', 'warning'])
})
