import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { isStoppedForImport } from '#core/domain/migration/imports.ts'
import { headcountOf } from '#core/domain/people/headcount.ts'
import { accessInShort, accessInWords } from '#core/domain/reachability/access-words.ts'
import { audiencesOf } from '#core/domain/reachability/audiences.ts'
import { neededAt } from '#core/domain/reachability/needed-chat-pools.ts'
import { roomAccessAt, roomAccessInShort, roomAccessInWords } from '#core/domain/reachability/room-access.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import { lync2013PolicyDisabled } from '#core/rules/client/lync2013-policy-disabled.ts'
import { roomUnreachableByAll } from '#core/rules/isolation/room-unreachable-by-all.ts'
import { splitAudience } from '#core/rules/isolation/split-audience.ts'
import { needsInWords } from '#core/views/reach/need-words.ts'
import { reachChanges, reachChangesInWords, totalsOf } from '#core/views/reach/reach-changes.ts'
import { type ReachMatrix, reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { arbitraryReach } from '../../../support/arbitrary-reach.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../../../support/plan-builder.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:ocschat@contoso.com' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
  policy('Global', 'global', true),
]
const matrixOf = (plan: Plan, at = 0): ReachMatrix => reachMatrix(momentOf(plan, at))

/** "GC: reached with …", one line for each cell of the only users. */
function said(plan: Plan, at = 0): readonly string[] {
  return matrixOf(plan, at).rows.flatMap(({ cells }) =>
    cells.map(({ chatPool: { name }, access }) => `${name} ${access.standing}: ${accessInShort(access)}`),
  )
}

describe('a cell of the matrix', () => {
  const ann = users('Ann', { homedOn: 'pool:L13' })
  it.each<[string, readonly Entity[], readonly string[]]>([
    [
      'tells the clients with which the users get there',
      [ann, client('a', 'lync2013', 'users:Ann'), client('b', 'groupChat2010', 'users:Ann', ['chatPool:GC'])],
      ['GC reached: Lync 2010 Group Chat client', 'PC reached: Lync 2013 client'],
    ],
    [
      'tells that a Lync 2013 client does not speak to Group Chat',
      [ann, client('a', 'lync2013', 'users:Ann')],
      ['GC blocked: no Group Chat client', 'PC reached: Lync 2013 client'],
    ],
    [
      'tells that the users are not on Lync 2013',
      [users('Ann', { homedOn: 'pool:L10' }), client('a', 'lync2013', 'users:Ann')],
      ['GC blocked: no Group Chat client', 'PC blocked: not on Lync 2013'],
    ],
    [
      'tells that no policy enables them',
      [ann, client('a', 'lync2013', 'users:Ann'), policy('Global', 'global', false)],
      ['GC blocked: no Group Chat client', 'PC blocked: not enabled by policy'],
    ],
    [
      'tells that the client goes elsewhere',
      [ann, client('a', 'groupChat2010', 'users:Ann', ['chatPool:GC'])],
      ['GC reached: Lync 2010 Group Chat client', 'PC blocked: other target'],
    ],
    [
      'tells that the users are hosted online',
      [users('Ann', { online: true }), client('a', 'lync2013', 'users:Ann')],
      ['GC blocked: hosted online', 'PC blocked: hosted online'],
    ],
    [
      'tells that there is no program with rooms',
      [ann, client('a', 'lync2010', 'users:Ann')],
      ['GC blocked: no chat program', 'PC blocked: no chat program'],
    ],
    [
      'tells that a chat pool is stopped',
      [
        ann,
        client('a', 'lync2013', 'users:Ann'),
        chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', state: 'stopped' }),
      ],
      ['GC blocked: no Group Chat client', 'PC blocked: stopped'],
    ],
    ['does not know without a client', [ann], ['GC unknown: no client drawn', 'PC unknown: no client drawn']],
    [
      'does not know without a home',
      [users('Ann'), client('a', 'lync2013', 'users:Ann')],
      ['GC blocked: no Group Chat client', 'PC unknown: home not known'],
    ],
    [
      'does not know without a target',
      [ann, client('a', 'groupChat2010', 'users:Ann')],
      ['GC unknown: target not known', 'PC unknown: target not known'],
    ],
  ])('%s', (_, entities, expected) => {
    expect(said(planOf([...estate, ...entities]))).toEqual(expected)
  })

  it('follows an endpoint that took over the address of a chat pool that is gone', () => {
    const groupChat = client('a', 'groupChat2010', 'users:Ann', ['chatPool:GC'])
    const endpoints = [{ sipAddress: 'sip:ocschat@contoso.com' }]
    const successor = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', endpoints })
    const plan = planOf([...estate, ann, groupChat], [pool('L13', 'lync2013'), successor, ann, groupChat])
    expect(said(plan, 1)).toEqual(['PC reached: Lync 2010 Group Chat client'])
  })

  it('says in full who cannot use what, why, and what to do', () => {
    const plan = planOf([...estate, ann, client('a', 'lync2013', 'users:Ann'), policy('Global', 'global', false)])
    const graph = graphOf(plan.stages[0]!.topology)
    const [row] = matrixOf(plan).rows
    const [gc, pc] = row!.cells
    expect(accessInWords(graph, row!.users, gc!.chatPool, gc!.access)).toBe(
      'Ann cannot use GC. The Lync 2013 client does not reach Group Chat: give them a Group Chat client.',
    )
    expect(accessInWords(graph, row!.users, pc!.chatPool, pc!.access)).toBe(
      'Ann cannot use PC. Persistent Chat is not enabled for them by policy: enable it. Policies, the first one decides: user: none; site: none; global: Global disabled.',
    )
  })
})

describe('a row of the matrix', () => {
  it('knows who needs what, and who is kept out of it', () => {
    const ops = room('Ops', { chatPool: 'chatPool:PC', members: ['users:Ann'] })
    const plan = planOf([
      ...estate,
      ops,
      users('Ann', { homedOn: 'pool:L10', count: 320 }),
      client('a', 'lync2013', 'users:Ann'),
      users('Bob', { homedOn: 'pool:L10' }),
      client('b', 'groupChat2010', 'users:Bob', ['chatPool:GC']),
      users('Cy'),
      users('Dee', { needsChat: true }),
      client('d', 'lync2010', 'users:Dee'),
      users('Eve', { needsChat: true, count: 4 }),
    ])
    expect(
      matrixOf(plan).rows.map(({ users: { name }, people, cells, ...rest }) => ({
        name,
        people: people.isOpen ? '?' : people.known,
        needs: cells.map(({ need }) => need),
        ...rest,
      })),
    ).toEqual([
      { name: 'Ann', people: 320, needs: [undefined, 'rooms'], needsChat: true, isKeptOut: true, isUnsure: false },
      { name: 'Bob', people: '?', needs: ['client', undefined], needsChat: true, isKeptOut: false, isUnsure: false },
      { name: 'Cy', people: '?', needs: [undefined, undefined], needsChat: false, isKeptOut: false, isUnsure: false },
      { name: 'Dee', people: '?', needs: ['chat', 'chat'], needsChat: true, isKeptOut: true, isUnsure: false },
      { name: 'Eve', people: 4, needs: [undefined, undefined], needsChat: true, isKeptOut: false, isUnsure: true },
    ])
  })

  it.each<[string, readonly Entity[], string]>([
    [
      'everybody gets there',
      [users('Ann', { homedOn: 'pool:L13', needsChat: true }), client('a', 'lync2013', 'users:Ann')],
      'Nobody in Today is known to be kept out of what they need.',
    ],
    [
      'somebody does not',
      [users('Ann', { count: 1, needsChat: true }), client('a', 'lync2010', 'users:Ann')],
      '1 person in Today cannot use what they need.',
    ],
    [
      'some groups have no number',
      [
        users('Ann', { count: 320, needsChat: true, online: true }),
        users('Bob', { needsChat: true, online: true }),
        users('Cy', { needsChat: true }),
      ],
      'At least 320 people in Today cannot use what they need. It is not known if an unknown number of people reach it.',
    ],
    [
      'nobody knows of anybody',
      [users('Ann', { count: 1, needsChat: true })],
      'Nobody in Today is known to be kept out of what they need. It is not known if 1 person reaches it.',
    ],
  ])('counts what is not known apart, where %s', (_, entities, expected) => {
    expect(needsInWords(matrixOf(planOf([...estate, ...entities])), ' in Today')).toBe(expected)
  })

  it('is kept out of its rooms where the rules find that, and only there, but for the step of an import', () => {
    const audience = createCheck([splitAudience, roomUnreachableByAll])
    let hits = 0
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const { findings } = audience(plan)
        for (const [at, stage] of plan.stages.entries()) {
          const moment = momentOf(plan, at)
          const audiences = audiencesOf(moment.graph).filter(
            ({ chatPool, blocked }) =>
              !isStoppedForImport(moment, chatPool) &&
              blocked.some((one) => neededAt(moment, one.users).has(chatPool.id)),
          )
          const named = findings.filter((one) => one.stage === stage.id).flatMap(({ related }) => related)
          expect(new Set(named)).toEqual(new Set(audiences.flatMap(({ rooms }) => rooms.map(({ id }) => id))))
          hits += audiences.length
          for (const { users: group, cells } of reachMatrix(moment).rows) {
            const blocked = cells.filter(({ need, access }) => need === 'rooms' && access.standing === 'blocked')
            const found = audiencesOf(moment.graph).filter(
              ({ chatPool, blocked: who }) =>
                who.some(({ users: { id } }) => id === group.id) && neededAt(moment, group).has(chatPool.id),
            )
            expect(new Set(blocked.map(({ chatPool: { id } }) => id))).toEqual(
              new Set(found.map(({ chatPool: { id } }) => id)),
            )
          }
        }
      }),
      { numRuns: 300, seed: 2013 },
    )
    expect(hits).toBeGreaterThan(50)
  })

  it('that a rule blocks with the Lync 2013 client is not reached with it', () => {
    const check = createCheck([lync2013PolicyDisabled])
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const { findings } = check(plan)
        for (const finding of findings) {
          const at = plan.stages.findIndex(({ id }) => id === finding.stage)
          const row = matrixOf(plan, at).rows.find(({ users: { id } }) => id === finding.entities[0])
          const named = row!.cells.filter(({ chatPool: { id } }) => finding.related.includes(id))
          expect(named.length).toBeGreaterThan(0)
          const clients = named.flatMap(({ access }) => (access.standing === 'reached' ? access.clients : []))
          expect(clients.map(({ id }) => id)).not.toContain(finding.entities[1])
        }
      }),
      { numRuns: 200, seed: 2013 },
    )
  })
})

describe('a room', () => {
  const ann = users('Ann', { homedOn: 'pool:L13', memberOf: [] })
  const works = client('a', 'lync2013', 'users:Ann')
  const ops = (fields: Parameters<typeof room>[1]) => room('Ops', { chatPool: 'chatPool:PC', ...fields })
  it.each<[string, readonly Entity[], string]>([
    ['is reached by its members as they reach its chat pool', [ops({ members: ['Ann'] }), works], 'Lync 2013 client'],
    [
      'is out of reach with its chat pool',
      [ops({ members: ['Ann'] }), client('a', 'lync2010', 'users:Ann')],
      'no chat program',
    ],
    ['is not for those who are no members', [ops({ members: ['Bob@contoso.com'] }), works], 'not a member'],
    ['serves nobody while it is disabled', [ops({ members: ['Ann'], disabled: true }), works], 'room disabled'],
    ['may be for anybody where nobody knows its members', [ops({}), works], 'members not known'],
    [
      'is for all whom its category allows where it is open',
      [
        category('Cat', { chatPool: 'chatPool:PC', allowedMembers: ['Ann'] }),
        room('Ops', { category: 'category:Cat', privacy: 'open', members: [] }),
        works,
      ],
      'Lync 2013 client',
    ],
    [
      'is not for those whom its category denies, though it allows them',
      [
        category('Cat', { chatPool: 'chatPool:PC', allowedMembers: ['Ann'], deniedMembers: ['Ann'] }),
        room('Ops', { category: 'category:Cat', privacy: 'open', members: [] }),
        works,
      ],
      'denied by the category',
    ],
    [
      'is not for members whom its category denies',
      [
        category('Cat', { chatPool: 'chatPool:PC', deniedMembers: ['Ann'] }),
        room('Ops', { category: 'category:Cat', members: ['Ann'] }),
        works,
      ],
      'denied by the category',
    ],
    [
      'is not for presenters and managers who are no members',
      [
        category('Cat', { chatPool: 'chatPool:PC', allowedMembers: ['Ann'] }),
        room('Ops', {
          category: 'category:Cat',
          type: 'auditorium',
          members: [],
          managers: ['Ann'],
          presenters: ['Ann'],
        }),
        works,
      ],
      'not a member',
    ],
    [
      'may deny members of whom nobody knows the groups',
      [
        category('Cat', { chatPool: 'chatPool:PC', deniedMembers: ['Contractors'] }),
        room('Ops', { category: 'category:Cat', members: ['Ann'] }),
        works,
        users('Ann', { homedOn: 'pool:L13' }),
      ],
      'groups not known',
    ],
    [
      'takes in members of other groups than it denies',
      [
        category('Cat', { chatPool: 'chatPool:PC', deniedMembers: ['Contractors'] }),
        room('Ops', { category: 'category:Cat', members: ['Ann'] }),
        works,
      ],
      'Lync 2013 client',
    ],
    ['is nowhere without a chat pool', [room('Ops', { members: ['Ann'] }), works], 'no chat pool'],
  ])('%s', (_, entities, expected) => {
    const at = momentOf(planOf([...estate, ann, ...entities]), 0)
    const one = at.graph.get('room', 'room:Ops')!
    const who = at.graph.get('users', 'users:Ann')!
    const access = roomAccessAt(at, who, one)
    expect(roomAccessInShort(access)).toBe(expected)
    expect(roomAccessInWords(at.graph, who, one, access)).toMatch(/^\p{Lu}.*‘Ops’.*\.$/u)
  })

  it('never stands better than its chat pool', () => {
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const at = momentOf(plan, 0)
        for (const { users: group, cells } of reachMatrix(at).rows) {
          for (const one of at.graph.all('room')) {
            if (roomAccessAt(at, group, one).standing !== 'reached') continue
            const own = cells.find(({ chatPool: { id } }) => id === chatPoolOf(at.graph, one)?.id)
            expect(own?.access.standing).toBe('reached')
          }
        }
      }),
      { numRuns: 200, seed: 2013 },
    )
  })
})

describe('the change of reach in a step', () => {
  const today = [...estate, users('Ann', { count: 320, homedOn: 'pool:L10' })]
  const groupChat = client('a', 'groupChat2010', 'users:Ann', ['chatPool:GC'])
  const moved = [
    ...estate.filter(({ id }) => id !== 'chatPool:GC'),
    users('Ann', { count: 320, homedOn: 'pool:L13' }),
    client('b', 'lync2013', 'users:Ann'),
    room('Ops', { chatPool: 'chatPool:PC', members: ['Ann'] }),
  ]

  it('tells who loses, who gains, and who needs another client', () => {
    const plan = planOf([...today, groupChat], moved)
    const changes = reachChanges(matrixOf(plan), matrixOf(plan, 1))
    expect(changes.losses.map(({ users: { name }, chatPool: { id }, after }) => [name, id, after])).toEqual([
      ['Ann', 'chatPool:GC', undefined],
    ])
    expect(changes.programs).toMatchObject([{ from: ['groupChat2010'], to: ['lync2013'] }])
    expect(reachChangesInWords(changes)).toBe('320 people lose GC, 320 people gain PC, 320 people need another client')
  })

  it('tells apart what nobody knows to be lost', () => {
    const unsure = [...moved.filter(({ kind }) => kind !== 'policy'), client('c', 'lync2013', 'users:Bob')]
    const bob = users('Bob', { homedOn: 'pool:L13' })
    const [was, is] = [planOf([...estate, bob, client('c', 'lync2013', 'users:Bob')]), planOf([...unsure, bob])]
    const changes = reachChanges(matrixOf(was), matrixOf(is))
    expect([changes.losses, changes.gains]).toEqual([[], []])
    expect(changes.doubts).toMatchObject([{ users: { name: 'Bob' }, chatPool: { name: 'PC' } }])
    expect(reachChangesInWords(changes)).toBe('an unknown number of people may lose PC')
  })

  it('leaves out users who come or go', () => {
    const plan = planOf([...today, groupChat], [...estate, users('Bob'), client('b', 'lync2013', 'users:Bob')])
    expect(reachChangesInWords(reachChanges(matrixOf(plan), matrixOf(plan, 1)))).toBe(
      'nobody gains or loses a chat pool',
    )
  })

  it('is nothing between a stage and itself, and the other way round what is gained is lost', () => {
    const keys = (all: readonly { users: { id: string }; chatPool: { id: string } }[]) =>
      all.map(({ users: group, chatPool: place }) => `${group.id} ${place.id}`).sort()
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const [a, b] = [matrixOf(plan), matrixOf(plan, plan.stages.length - 1)]
        expect(reachChanges(a, a)).toEqual({ losses: [], gains: [], doubts: [], programs: [] })
        const [there, back] = [reachChanges(a, b), reachChanges(b, a)]
        expect(keys(there.losses)).toEqual(keys(back.gains))
        expect(keys(there.gains)).toEqual(keys(back.losses))
        expect(there.programs.map(({ users: { id } }) => id).sort()).toEqual(
          back.programs.map(({ users: { id } }) => id).sort(),
        )
        for (const { people, changes } of totalsOf(there.losses)) {
          expect(people).toEqual(headcountOf(changes.map((one) => one.users)))
        }
      }),
      { numRuns: 200, seed: 2013 },
    )
  })
})
