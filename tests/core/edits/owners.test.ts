import { expect, it } from 'vitest'
import { editStage } from '#core/edits/edit.ts'
import type { Entity } from '#core/model/entity.ts'
import { put } from '#core/model/topology.ts'
import { addIn, chatPool, client, planOf, users } from '../../support/plan-builder.ts'

const [ann, p13] = [users('Ann'), chatPool('P13', 'lync2013')]
const [chat, prices] = [client('chat', 'lync2013', 'users:Ann'), addIn('Prices', { chatPool: 'chatPool:P13' })]

it.each<[string, Entity, Entity]>([
  ['a client with its users', ann, chat],
  ['an add-in with its chat pool', p13, prices],
])('adds %s to later stages, and not where these are gone', (_, owner, owned) => {
  const stagesWith = (...added: readonly Entity[]) =>
    editStage(planOf([owner], [owner], []), 's1', (topology) => put(topology, added)).stages.map(
      ({ topology }) => topology[owned.kind].size,
    )
  expect(stagesWith(owned)).toEqual([1, 1, 0])
  const both = editStage(planOf([], []), 's1', (topology) => put(topology, [owner, owned]))
  expect(both.stages.map(({ topology }) => topology[owned.kind].size)).toEqual([1, 1])
})
