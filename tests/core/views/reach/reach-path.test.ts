import { describe, expect, it } from 'vitest'
import { momentOf } from '#core/model/memory/moment.ts'
import { reachPath } from '#core/views/reach/reach-path.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../../../support/plan-builder.ts'

describe('the path from users to a chat pool', () => {
  const at = momentOf(
    planOf([
      pool('L10', 'lync2010'),
      pool('L13', 'lync2013'),
      chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
      chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
      category('Cat', { chatPool: 'chatPool:PC' }),
      room('Ops', { category: 'category:Cat', members: ['Ann'] }),
      users('Ann', { homedOn: 'pool:L13' }),
      client('a', 'lync2013', 'users:Ann'),
      client('b', 'lync2010', 'users:Ann'),
      policy('Global', 'global', true),
    ]),
    0,
  )

  it('goes over the clients that get there, to the host', () => {
    const path = reachPath(at, { users: 'users:Ann', chatPool: 'chatPool:PC' })
    expect([...(path?.entities ?? [])]).toEqual(['users:Ann', 'client:a', 'chatPool:PC', 'pool:L13'])
    expect(path?.inShort).toBe('Ann → Lync 2013 client → PC → L13')
  })

  it('shows all clients where none gets there, and says why', () => {
    const path = reachPath(at, { users: 'users:Ann', chatPool: 'chatPool:GC' })
    expect([...(path?.entities ?? [])]).toEqual(['users:Ann', 'client:a', 'client:b', 'chatPool:GC', 'pool:L10'])
    expect(path?.inShort).toBe('Ann ⇸ GC: no Group Chat client')
    expect(path?.sentence).toMatch(/^Ann cannot use GC\. .+\.$/)
  })

  it('ends in a room with its category', () => {
    const path = reachPath(at, { users: 'users:Ann', chatPool: 'chatPool:PC', room: 'room:Ops' })
    expect([...(path?.entities ?? [])]).toContain('category:Cat')
    expect(path?.sentence).toBe('Ann can use ‘Ops’ with the Lync 2013 client.')
  })

  it('is none where the stage lacks a part of the question', () => {
    expect(reachPath(at, { users: 'users:Bob', chatPool: 'chatPool:PC' })).toBeUndefined()
    expect(reachPath(at, { users: 'users:Ann', chatPool: 'chatPool:GC', room: 'room:Ops' })).toBeUndefined()
  })
})
