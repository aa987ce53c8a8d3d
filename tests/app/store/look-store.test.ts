import { beforeEach, expect, it } from 'vitest'
import { resetSession } from '#app/store/create-session-store.ts'
import { seek, setFilter, setFolds, setGroupOpen, useLook } from '#app/store/look-store.ts'

const look = () => useLook.getState()

beforeEach(resetSession)

it('a group of fields opens beside the others, and closes alone', () => {
  setGroupOpen('Capacity', true)
  setGroupOpen('Stores', true)
  setGroupOpen('Capacity', false)
  expect([...look().openGroups]).toEqual(['Stores'])
})

it('a filter is changed in one respect, and keeps the others', () => {
  const before = look().filter
  setFilter({ text: 'gc' })
  expect(look().filter).toEqual({ ...before, text: 'gc' })
})

it('a line that was opened by hand and is closed again stays closed', () => {
  setFolds(['site:a', 'site:b'], true)
  setFolds(['site:b'], false)
  expect([...look().folds]).toEqual([
    ['site:a', true],
    ['site:b', false],
  ])
})

it('of many rooms that were looked for, the latest twenty are listed', () => {
  for (let number = 1; number <= 25; number += 1) seek(`room:${number}`)
  const sought = [...look().sought]
  expect(sought).toHaveLength(20)
  expect([sought[0], sought.at(-1)]).toEqual(['room:6', 'room:25'])
})
