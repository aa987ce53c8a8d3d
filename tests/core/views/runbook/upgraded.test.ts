import { expect, it } from 'vitest'
import type { Entity } from '#core/model/entity.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { withIds } from '../../../support/migration.ts'
import { category, chatPool, planOf, pool, room } from '../../../support/plan-builder.ts'

const estate = [
  pool('O07', 'ocs2007r2'),
  pool('L10', 'lync2010'),
  chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
]
const desk = room('Desk', { category: 'category:Ops', members: ['Ann'] })
const operations = withIds([
  { kind: 'backUp', chatPool: 'chatPool:P07' },
  { kind: 'stopServices', chatPool: 'chatPool:P07' },
  { kind: 'upgradeGroupChat', source: 'chatPool:P07', target: 'chatPool:P10' },
])
const stepsFor = (...content: readonly Entity[]) => {
  const before = [...estate, category('Ops', { chatPool: 'chatPool:P07' }), desk]
  return runbookOf(planOf(before, { entities: [...estate, ...content], operations }), 's2')?.steps ?? []
}
const ops = category('Ops', { chatPool: 'chatPool:P10' })

it('starts nothing on a database that is upgraded, though the plan shows it at work', () => {
  const steps = stepsFor(ops, desk)
  expect(steps.map(({ id }) => id)).toEqual([
    'back-up:chatPool:P07',
    'approve-cut-over',
    'stop:chatPool:P07',
    'upgrade-group-chat:chatPool:P07>chatPool:P10',
  ])
  expect(steps[2]?.downtime).toBe('From here on nobody reaches the rooms of P07, until P10 starts with them.')
})

it('changes by hand what an upgrade leaves otherwise than the plan has it', () => {
  const told = stepsFor({ ...ops, description: 'Of today' }, { ...desk, members: ['Ann', 'Bob'] }).at(-1)
  expect(told).toMatchObject({
    id: 'upgraded-content:chatPool:P10',
    title: 'Change the upgraded content of P10 in the Group Chat Admin Tool',
    preconditions: ['The upgrade is done.'],
    entities: ['category:Ops', 'room:Desk'],
    actions: [
      { text: expect.stringMatching(/^Category Ops: description .*Of today\.$/) },
      { text: 'Room Desk: members: Bob added.' },
    ],
  })
})
