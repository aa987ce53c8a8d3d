import { describe, expect, it } from 'vitest'
import { membersOf, roomsOf, roomsOnPool, usersCalled } from '#core/domain/people/members.ts'
import { countUnder, effectivePolicy, globalPolicy, isChatEnabled } from '#core/domain/people/policies.ts'
import { connectionsOf } from '#core/domain/reachability/connections.ts'
import { neededChatPools, needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Client, Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { category, chatPool, client, planOf, policy, pool, room, site, users } from '../../../support/plan-builder.ts'

const estate = [
  site('Oslo'),
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:ocschat@contoso.com' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', endpoints: [{ sipAddress: 'sip:pchat@contoso.com' }] }),
]
const enabling = policy('Global', 'global', true)
const graphWith = (...entities: readonly Entity[]) => graphOf(planOf([...estate, ...entities]).stages[0]!.topology)
const lync2013 = client('a', 'lync2013', 'users:Ann')
const groupChat = (...connectsTo: `chatPool:${string}`[]) => client('a', 'groupChat2010', 'users:Ann', connectsTo)

describe('members', () => {
  const ann = users('Ann', { sipAddress: 'sip:Ann@contoso.com', memberOf: ['Traders'] })
  const graph = graphWith(
    ann,
    category('Ops', { chatPool: 'chatPool:P13' }),
    room('By id', { category: 'category:Ops', members: ['users:Ann', 'ann'] }),
    room('By address', { chatPool: 'chatPool:P10', members: ['ANN@contoso.com'] }),
    room('By group', { chatPool: 'chatPool:P10', members: ['traders'] }),
    room('Disabled', { chatPool: 'chatPool:P10', members: ['Ann'], disabled: true }),
    room('Other', { chatPool: 'chatPool:P10', members: ['users:ann', 'Bob'] }),
  )

  it('are known by id, name, address and group', () => {
    expect(
      roomsOf(graph, ann)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['By address', 'By group', 'By id'])
    expect(membersOf(graph, graph.get('room', 'room:By id')!)).toEqual([ann])
    expect(membersOf(graph, graph.get('room', 'room:Other')!)).toEqual([])
    expect([usersCalled(graph, 'SIP:ann@contoso.com'), usersCalled(graph, 'Bob')]).toEqual([[ann], []])
  })

  it('need the chat pools of their rooms and of their lines', () => {
    expect([...neededChatPools(graph, ann)].sort()).toEqual(['chatPool:P10', 'chatPool:P13'])
    const alone = graphWith(users('Ann'), groupChat('chatPool:P10'))
    expect([...neededChatPools(alone, users('Ann'))]).toEqual(['chatPool:P10'])
    const took = chatPool('P13', 'lync2013', { endpoints: [{ sipAddress: 'sip:ocschat@contoso.com' }] })
    const stopped = chatPool('P10', 'lync2010', { lookupUri: 'sip:ocschat@contoso.com', state: 'stopped' })
    const followed = graphWith(stopped, took, users('Ann'), groupChat('chatPool:P10'))
    expect([...neededChatPools(followed, users('Ann'))]).toEqual(['chatPool:P13'])
    expect(needsChat(alone, users('Bob', { needsChat: true }))).toBe(true)
    expect(needsChat(alone, users('Bob'))).toBe(false)
  })
})

describe('rooms that users are denied', () => {
  const rooms = [
    category('Open', { chatPool: 'chatPool:P10', deniedMembers: ['Bob'] }),
    category('Closed', { chatPool: 'chatPool:P13', deniedMembers: ['users:Ann'] }),
    room('In', { category: 'category:Open', members: ['Ann'] }),
    room('Out', { category: 'category:Closed', members: ['Ann'] }),
  ]
  const pools = [chatPool('P10', 'lync2010'), chatPool('P13', 'lync2013')]

  it.each<[string, ReturnType<typeof users>, readonly string[]]>([
    ['whose name is on the list', users('Ann'), ['chatPool:P10']],
    ['whose group is on the list', users('Cy', { memberOf: ['Ann', 'Bob'] }), ['chatPool:P13']],
  ])('are no need for their chat pool, of users %s', (_, who, needed) => {
    expect([...neededChatPools(graphWith(...pools, ...rooms, who), who)]).toEqual(needed)
  })
})

describe('rooms on a chat pool of their own', () => {
  const ann = users('Ann')
  const graph = graphWith(
    chatPool('P13', 'lync2013'),
    category('Closed', { chatPool: 'chatPool:P13', deniedMembers: ['Ann'] }),
    room('In', { chatPool: 'chatPool:P13', members: ['Ann'] }),
    room('Out', { category: 'category:Closed', chatPool: 'chatPool:P13', members: ['Ann'] }),
    ann,
  )

  it('are theirs, but for those that their category denies them', () => {
    expect(roomsOf(graph, ann).map(({ id }) => id)).toEqual(['room:In'])
    expect(roomsOnPool(graph, ann, graph.get('chatPool', 'chatPool:P13')!).map(({ id }) => id)).toEqual(['room:In'])
    const without = graphWith(...graph.all('chatPool'), ...graph.all('category'), graph.get('room', 'room:Out')!, ann)
    expect([...neededChatPools(without, ann)]).toEqual([])
  })
})

describe('the policy in effect', () => {
  const global = policy('Global', 'global', false)
  const oslo = policy('Oslo', 'site', true, { site: 'site:Oslo' })
  const own = policy('Own', 'user', false)
  it.each([
    [[], undefined, 'unknown'],
    [[own], undefined, 'disabled'],
    [[global], 'Global', 'disabled'],
    [[global, oslo], 'Oslo', 'enabled'],
  ] as const)('without a grant, of %#', (policies, name, state) => {
    const ann = users('Ann', { homedOn: 'pool:L13' })
    const graph = graphWith(...policies)
    const effective = effectivePolicy(graph, ann)
    expect([effective.policy?.name, effective.state]).toEqual([name, state])
    expect(effective.enabled).toBe(state === 'enabled')
    expect(isChatEnabled(graph, ann)).toBe(state !== 'disabled')
  })

  it('is the one that the users have been granted', () => {
    const ann = users('Ann', { homedOn: 'pool:L13', policy: 'policy:Own' })
    expect(effectivePolicy(graphWith(global, oslo, own), ann)).toMatchObject({
      state: 'disabled',
      chain: ['user: Own disabled', 'site: Oslo enabled', 'global: Global disabled'],
    })
  })

  it('is counted with the users under it', () => {
    const graph = graphWith(
      global,
      own,
      users('Ann', { count: 1200 }),
      users('Bob'),
      users('Cy', { policy: 'policy:Own' }),
    )
    expect(countUnder(graph, globalPolicy(graph))).toEqual({ known: 1200, isOpen: true })
    expect(countUnder(graph, own)).toEqual({ known: 0, isOpen: true })
    expect(countUnder(graph, undefined)).toEqual({ known: 0, isOpen: false })
  })
})

describe('connections', () => {
  const trading = room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann'] })
  const of = (program: Client, ...entities: Entity[]) =>
    connectionsOf(graphWith(program, ...entities), program).map(({ chatPool: to, derived, isUnsure }) =>
      isUnsure ? [to, derived, 'unsure'] : [to, derived],
    )
  const on13 = users('Ann', { homedOn: 'pool:L13' })
  const on10 = users('Ann', { homedOn: 'pool:L10' })

  it.each<[string, Client, readonly Entity[], readonly unknown[]]>([
    ['intended ones', groupChat('chatPool:P10'), [users('Ann')], [['chatPool:P10', false]]],
    ['what Lync 2013 reaches', lync2013, [on13, enabling], [['chatPool:P13', true]]],
    ['what Lync 2013 reaches if a policy allows it', lync2013, [on13], [['chatPool:P13', true, 'unsure']]],
    ['what Lync 2013 needs', lync2013, [on10, trading], [['chatPool:P13', true]]],
    ['nothing that is not needed', lync2013, [on10], []],
    [
      'nothing that another client reaches',
      lync2013,
      [on10, trading, { ...groupChat('chatPool:P13'), id: 'client:b' }],
      [],
    ],
    ['none of unknown users', lync2013, [], []],
  ])('%s', (_, program, entities, expected) => {
    expect(of(program, ...entities)).toEqual(expected)
  })
})
