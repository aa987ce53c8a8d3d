import { expect, it } from 'vitest'
import { couldDeployBefore, deployBefore } from '#core/edits/imports.ts'
import { bothPools, l10, l13, p10, p13, step } from '../../support/migration.ts'

it('inserts a stage in which a chat pool and its host are there already', () => {
  const plan = step([l10, p10], bothPools)
  expect(couldDeployBefore(plan, 's2', p13)).toBe(true)
  const grown = deployBefore(plan, 's2', 'chatPool:P13')
  expect(grown.stages.map(({ name }) => name)).toEqual(['Stage 1', 'P13 deployed', 'Stage 2'])
  const between = grown.stages[1]!.topology
  expect([...between.pool.keys()]).toEqual(['pool:L10', 'pool:L13'])
  expect([...between.chatPool.keys()]).toEqual(['chatPool:P10', 'chatPool:P13'])
  expect(grown.stages[0]).toBe(plan.stages[0])
  expect(grown.stages[2]).toBe(plan.stages[1])
})

it('knows when the host was of another generation before, or is unknown', () => {
  const inPlace = { ...p13, hostedOn: 'pool:L10' } as const
  expect(couldDeployBefore(step([l10], [{ ...l10, generation: 'lync2013' }, inPlace]), 's2', inPlace)).toBe(false)
  expect(couldDeployBefore(step([l10], [l13]), 's2', { ...p13, hostedOn: 'pool:gone' })).toBe(false)
})
