import { expect, it } from 'vitest'
import { fixesOf, found } from '../support/found.ts'
import { importing, l10, l13, p10, p13, prepared, withIds } from '../support/migration.ts'
import { category, chatPool, planOf, room, users } from '../support/plan-builder.ts'

const ann = users('Ann', { homedOn: 'pool:L13' })
const contentOf = (owner: 'chatPool:P10' | 'chatPool:P13') => [
  category('Ops', { chatPool: owner }),
  room('Trading', { category: 'category:Ops', members: ['users:Ann'] }),
]
const today = [l10, p10, users('Ann', { homedOn: 'pool:L10' }), ...contentOf('chatPool:P10')]
const moved = [l10, l13, p10, p13, ann, ...contentOf('chatPool:P10')]
/** Nobody is homed on L10 any more, so it looks superfluous. */
const emptied = moved.filter(({ id }) => id !== 'pool:L10')
const done = [l13, p13, ann, ...contentOf('chatPool:P13')]
const migration = withIds([...prepared, importing()])
const plan = planOf(today, moved, emptied, { entities: done, operations: migration })

it('says that an empty legacy pool is needed until its chat pool is gone, and nothing else', () => {
  expect(found(plan, 'error', 'warning')).toEqual(['error migration/home-removed-before-chat pool:L10 chatPool:P10'])
})

it('has nothing left once the pool is kept for one more stage', () => {
  const [keep] = fixesOf(plan, 'migration/home-removed-before-chat')
  expect(keep?.title).toBe('Keep L10 as long as P10 needs it')
  const fixed = keep!.apply(plan)
  expect(found(fixed, 'error', 'warning')).toEqual([])
  expect(fixed.stages.map(({ topology }) => topology.pool.has('pool:L10'))).toEqual([true, true, true, false])
})

it('says it of the stages after that too, in the words of hosting', () => {
  const longer = planOf(today, moved, emptied, emptied, { entities: done, operations: migration })
  expect(found(longer, 'error')).toEqual([
    'error migration/home-removed-before-chat pool:L10 chatPool:P10',
    'error hosting/home-not-alive chatPool:P10 pool:L10',
  ])
})

it('says that content is lost where the chat pool goes with its host before anybody imports it', () => {
  const lost = planOf(today, moved, [l13, chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }), ann])
  expect(found(lost, 'error')).toEqual(['error migration/content-lost chatPool:P10'])
})
