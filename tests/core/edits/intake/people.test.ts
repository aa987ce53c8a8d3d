import { describe, expect, it } from 'vitest'
import type { Brought, Person } from '#core/edits/intake/brought.ts'
import { type Intake, intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { lossesInWords } from '#core/edits/intake/losses.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../../support/plan-builder.ts'

const fe = pool('FE', 'lync2013', { fqdn: 'fe.x' })
const group = users('fe.x||x', { name: 'Users of fe', count: 3, homedOn: 'pool:fe.x', sipDomain: 'x' })
const all = ['ann', 'bob', 'cy'].map((name): Person => {
  const { homedOn: _, ...of } = users(`sip:${name}@x`, { name, count: 1, sipAddress: `sip:${name}@x`, sipDomain: 'x' })
  return { group: group.id, user: { ...of, homedOn: 'pool:fe.x' } }
})
const files = (areSingle = false): Brought => ({
  sipDomains: [],
  entities: [group],
  mentioned: [],
  people: { areSingle, all },
  covers: [{ kind: 'users', within: ['pool:fe.x'] }],
})
const compared = (plan: Plan, brought: Brought): Intake => {
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has a stage.')
  return intakeOf(plan, stage, brought)
}
const taken = (plan: Plan, brought: Brought): Plan =>
  takeIn(plan, plan.stages[0]?.id ?? '', compared(plan, brought), usualChoice, [])
const usersOf = (plan: Plan): readonly Users[] => [...(plan.stages[0]?.topology.users.values() ?? [])]
const countsOf = (plan: Plan) => usersOf(plan).map(({ name, count }) => [name, count])

const inGroups = taken(planOf([fe]), files())
const oneByOne = taken(planOf([fe]), files(true))
const single = [
  ['ann', 1],
  ['bob', 1],
  ['cy', 1],
]

it('come as a group, unless somebody asks for them one by one', () => {
  expect(countsOf(inGroups)).toEqual([['Users of fe', 3]])
  expect(countsOf(oneByOne)).toEqual(single)
})

describe('when the files come again', () => {
  it.each<readonly [string, Plan, boolean]>([
    ['as a group', inGroups, false],
    ['one by one', oneByOne, true],
    ['one by one without being asked for', oneByOne, false],
  ])('are compared in the form that the stage has: %s', (_, plan, areSingle) => {
    expect(isNothing(compared(plan, files(areSingle)))).toBe(true)
  })

  it('take the place of their group where somebody asks for them one by one', () => {
    const { replaced, gone, losses } = compared(inGroups, files(true))
    expect([replaced.length, gone]).toEqual([1, []])
    expect(lossesInWords(losses).map(({ text }) => text)).toEqual([
      'Single users who take the place of a group of users have all that the plan knows of the group, such as its clients, and are in its lists.',
    ])
    const plan = taken(inGroups, files(true))
    expect(countsOf(plan)).toEqual(single)
    expect(isNothing(compared(plan, files(true)))).toBe(true)
    expect(isNothing(compared(plan, files()))).toBe(true)
  })

  it('keep their group where that is chosen', () => {
    const chosen = { ...usualChoice, isReplaced: () => false }
    expect(takeIn(inGroups, 's1', compared(inGroups, files(true)), chosen, []).stages[0]?.topology.users.size).toBe(1)
  })

  it('stand in lists for their group', () => {
    const id = usersOf(inGroups)[0]?.id ?? ''
    const more: readonly Entity[] = [
      chatPool('P', 'lync2013'),
      category('C', { chatPool: 'chatPool:P' }),
      room('R', { category: 'category:C', members: [id, 'sip:dan@x'] }),
    ]
    const plan = taken(planOf([fe, ...usersOf(inGroups), ...more]), files(true))
    const members = plan.stages[0]?.topology.room.get('room:R')?.members ?? []
    expect(members).toEqual([...usersOf(plan).map((one) => one.id), 'sip:dan@x'])
  })

  describe('in the place of their group', () => {
    const [group] = usersOf(inGroups)
    if (!group) throw new Error('There is a group.')
    const traders: Users = { ...group, needsChat: true, memberOf: ['Traders'] }
    const chats = [chatPool('GC', 'lync2010'), chatPool('PC', 'lync2013')]
    const old = client('old', 'groupChat2010', group.id, ['chatPool:GC'])
    const fe2 = pool('FE2', 'lync2013')
    const later = [
      { ...traders, homedOn: fe2.id },
      { ...old, client: 'lync2013' as const, connectsTo: [] },
      client('more', 'lync2010', group.id),
      room('R', { chatPool: 'chatPool:PC', members: [group.id] }),
    ]
    const plan = taken(planOf([fe, fe2, ...chats, traders, old], [fe, fe2, ...chats, ...later]), files(true))
    const topologyIn = (at: number) => plan.stages[at]?.topology ?? emptyTopology
    const names = (at: number, users: EntityId | undefined) => users && topologyIn(at).users.get(users)?.name

    it('have what nobody says of them alone from it', () => {
      for (const one of usersOf(plan)) expect(one).toMatchObject({ needsChat: true, memberOf: ['Traders'], count: 1 })
    })

    it('have its clients in each stage, under ids that are the same in all', () => {
      const clientsIn = (at: number) =>
        [...topologyIn(at).client.values()].map((one) => [one.client, one.connectsTo, names(at, one.users)])
      expect(clientsIn(0)).toEqual(['ann', 'bob', 'cy'].map((name) => ['groupChat2010', ['chatPool:GC'], name]))
      expect(clientsIn(1)).toEqual(
        expect.arrayContaining(
          ['ann', 'bob', 'cy'].flatMap((name) => [
            ['lync2013', [], name],
            ['lync2010', undefined, name],
          ]),
        ),
      )
      expect(topologyIn(1).client.size).toBe(6)
      for (const id of topologyIn(0).client.keys()) expect(topologyIn(1).client.has(id)).toBe(true)
    })

    it('move with it, and are in its lists, in later stages', () => {
      expect([...topologyIn(0).users.values()].map(({ homedOn }) => homedOn)).toEqual(all.map(() => 'pool:FE'))
      expect([...topologyIn(1).users.values()].map(({ homedOn }) => homedOn)).toEqual(all.map(() => 'pool:FE2'))
      expect(topologyIn(1).room.get('room:R')?.members).toEqual([...topologyIn(1).users.keys()])
    })

    it('bring nothing when they come again', () => {
      expect(isNothing(compared(plan, files(true)))).toBe(true)
    })
  })

  describe('leave a group as it is', () => {
    const [group] = usersOf(inGroups)
    if (!group) throw new Error('There is a group.')
    const told = (plan: Plan, brought = files(true)) => {
      const { replaced, losses } = compared(plan, brought)
      expect(replaced).toEqual([])
      return lossesInWords(losses).map(({ text }) => text)
    }
    const because = (reason: string) => [`‘Users of fe’ stays a group of users, as ${reason}.`]

    it('that a later stage has of another number, or with some of its users alone', () => {
      const alone = users('Ann', { name: 'Ann', sipAddress: 'ann@x', homedOn: 'pool:FE', sipDomain: 'x', count: 1 })
      const reason = because('Stage 2 has others in it, or some of them alone')
      expect(told(planOf([fe, group], [fe, { ...group, count: 2 }]))).toEqual(reason)
      expect(told(planOf([fe, group], [fe, group, alone]))).toEqual(reason)
    })

    it('of which the files do not name all', () => {
      const some = { ...files(true), people: { areSingle: true, all: all.slice(1) } }
      expect(told(planOf([fe, group]), some)).toEqual(because('the files do not tell the SIP address of each'))
    })

    it('that is in so many lists that nobody would read its users in each', () => {
      const rooms = Array.from({ length: 40_000 }, (_, at) => room(`R${at}`, { members: [group.id] }))
      expect(told(planOf([fe, group, ...rooms]))).toEqual(
        because('it is in 40,000 lists, which would name 3 users each'),
      )
    })

    it('that only a later stage has', () => {
      expect(told(planOf([fe], [fe, group]))).toEqual(because('a later stage has them so'))
    })
  })

  it('tell of waivers that are about their group or one of its clients', () => {
    const [group] = usersOf(inGroups)
    if (!group) throw new Error('There is a group.')
    const waivers = [group.id, 'client:old', 'pool:FE'].map((id) => ({ rule: 'a/b', entities: [id], reason: 'Known.' }))
    const plan = { ...planOf([fe, group, client('old', 'lync2010', group.id)]), waivers }
    expect(lossesInWords(compared(plan, files(true)).losses).map(({ text }) => text)).toContain(
      '2 waivers are about ‘Users of fe’, and will not hold of its single users.',
    )
  })

  it('leave out of the group whoever the stage has alone, and are not gone', () => {
    const ann = users('Ann', { name: 'Ann', sipAddress: 'ann@x', homedOn: 'pool:FE', sipDomain: 'x', count: 1 })
    const plan = taken(planOf([fe, ...usersOf(inGroups), ann]), files())
    expect(countsOf(plan)).toEqual([
      ['Ann', 1],
      ['Users of fe', 2],
    ])
    expect(isNothing(compared(plan, files()))).toBe(true)
  })
})

describe('a group that somebody has divided', () => {
  const [group] = usersOf(inGroups)
  if (!group) throw new Error('There is a group.')
  const part = (name: string, count: number | undefined): Users => {
    const { count: _, ...of } = group
    return { ...of, id: `users:${name}`, name, ...(count !== undefined && { count }) }
  }
  const planWithParts = (...parts: readonly Users[]) => planOf([fe, ...parts])
  const lossesOf = (plan: Plan, brought: Brought) =>
    lossesInWords(compared(plan, brought).losses).map(({ text }) => text)

  it.each<readonly [string, readonly Users[], readonly (readonly [string, number | undefined])[], readonly string[]]>([
    [
      'is the same where its parts are as many',
      [part('A', 1), part('B', 2)],
      [
        ['A', 1],
        ['B', 2],
      ],
      [],
    ],
    [
      'gives what is more to the largest part',
      [part('A', 0), part('B', 1)],
      [
        ['A', 0],
        ['B', 3],
      ],
      [
        '‘Users of fe’ is 2 groups of users in the stage, and the files have 3 users of them together: the difference goes to ‘B’.',
      ],
    ],
    [
      'or to the one that is called like all of it',
      [part('A', 1), part('USERS OF FE', 1)],
      [
        ['A', 1],
        ['USERS OF FE', 2],
      ],
      [
        '‘Users of fe’ is 2 groups of users in the stage, and the files have 3 users of them together: the difference goes to ‘USERS OF FE’.',
      ],
    ],
    [
      'takes what is less from the largest part',
      [part('A', 2), part('B', 3)],
      [
        ['A', 2],
        ['B', 1],
      ],
      [
        '‘Users of fe’ is 2 groups of users in the stage, and the files have 3 users of them together: the difference goes to ‘B’.',
      ],
    ],
    [
      'stays as it is where the number of a part is not known',
      [part('A', undefined), part('B', 1)],
      [
        ['A', undefined],
        ['B', 1],
      ],
      [
        '‘Users of fe’ is 2 groups of users in the stage, and the files have 3 users of them together, so their numbers stay. Divide them by hand.',
      ],
    ],
    [
      'stays as it is where there are so many fewer that no part can give them',
      [part('A', 3), part('B', 3), part('C', 3)],
      [
        ['A', 3],
        ['B', 3],
        ['C', 3],
      ],
      [
        '‘Users of fe’ is 3 groups of users in the stage, and the files have 3 users of them together, so their numbers stay. Divide them by hand.',
      ],
    ],
  ])('%s', (_, parts, after, losses) => {
    const plan = planWithParts(...parts)
    expect(compared(plan, files())).toMatchObject({ added: [], gone: [], replaced: [] })
    expect(countsOf(taken(plan, files())).sort()).toEqual([...after].sort())
    expect(lossesOf(plan, files())).toEqual(losses)
  })

  it('stays so where its people are asked for, as nobody knows who is in which part', () => {
    const plan = planWithParts(part('A', 1), part('B', 2))
    expect(isNothing(compared(plan, files(true)))).toBe(true)
    expect(lossesOf(plan, files(true))).toEqual([
      '‘Users of fe’ is 2 groups of users in the stage, and the files do not tell who is in which, so they stay groups.',
    ])
  })

  it('tells of both where its number is another, too', () => {
    expect(lossesOf(planWithParts(part('A', 1), part('B', 1)), files(true))).toEqual([
      '‘Users of fe’ is 2 groups of users in the stage, and the files do not tell who is in which, so they stay groups. The files have 3 users of them together: the difference goes to ‘A’.',
    ])
  })

  it('does not count whoever the stage has alone', () => {
    const ann = users('Ann', { name: 'Ann', sipAddress: 'ann@x', homedOn: 'pool:FE', sipDomain: 'x', count: 1 })
    const plan = taken(planWithParts(part('A', 1), part('B', 1), ann), files())
    expect(countsOf(plan)).toEqual([
      ['A', 1],
      ['Ann', 1],
      ['B', 1],
    ])
    expect(isNothing(compared(plan, files()))).toBe(true)
  })
})
