import { describe, expect, it } from 'vitest'
import type { Brought } from '#core/edits/intake/brought.ts'
import { type Intake, intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { lossesInWords } from '#core/edits/intake/losses.ts'
import { takeIn, takeInParts, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Chosen } from '#core/edits/intake/wanted.ts'
import type { Entity, EntityId, Room, Users } from '#core/model/entity.ts'
import { newPlan, type Plan, stageOf } from '#core/model/plan.ts'
import { emptyTopology, entitiesOf, entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { addIn, category, chatPool, planOf, policy, pool, room, site, users } from '../../../support/plan-builder.ts'

const brought = (entities: readonly Entity[], more: Partial<Brought> = {}): Brought => ({
  sipDomains: [],
  entities,
  mentioned: [],
  covers: [],
  ...more,
})

const fe13 = pool('fe13.contoso.com', 'lync2013', { fqdn: 'fe13.contoso.com', site: 'site:redmond' })
const redmond = site('redmond')
const pchat = chatPool('pchat.contoso.com', 'lync2013', {
  fqdn: 'pchat.contoso.com',
  hostedOn: 'pool:fe13.contoso.com',
})
const trading = category('pchat.contoso.com\\trading', { name: 'Trading', chatPool: 'chatPool:pchat.contoso.com' })
const fx = room('pchat.contoso.com\\fx', {
  name: 'FX',
  category: 'category:pchat.contoso.com\\trading',
  members: ['sip:ann@contoso.com', 'sip:bob@contoso.com'],
})
const all = brought([fx, trading, pchat, fe13, redmond])

const empty = newPlan('Test', emptyTopology)
const compared = (plan: Plan, what: Brought, id = plan.stages[0]?.id ?? ''): Intake => {
  const stage = stageOf(plan, id)
  if (!stage) throw new Error(`There is no stage ${id}.`)
  return intakeOf(plan, stage, what)
}
const lossesOf = (plan: Plan, what: Brought): readonly string[] =>
  lossesInWords(compared(plan, what).losses).map(({ text }) => text)
const taken = (plan: Plan, what: Brought, chosen: Chosen = usualChoice): Plan =>
  takeIn(plan, plan.stages[0]?.id ?? '', compared(plan, what), chosen, [])
const idsIn = (entities: readonly Entity[]): readonly EntityId[] => entities.map(({ id }) => id)

describe('what is new', () => {
  it('comes with ids of the plan, which all references follow', () => {
    expect(entitiesOf(taken(empty, all).stages[0]?.topology ?? emptyTopology)).toEqual([
      { ...redmond },
      { ...fe13 },
      { ...pchat },
      { ...trading, id: 'category:pchat.contoso.com-trading' },
      { ...fx, id: 'room:pchat.contoso.com-fx', category: 'category:pchat.contoso.com-trading' },
    ])
  })

  it('has an id that nothing else in the plan has', () => {
    const plan = planOf([room('pchat.contoso.com-fx', { name: 'Other' })])
    expect(idsIn(compared(plan, all).added)).toContain('room:pchat.contoso.com-fx-2')
  })

  it('is the same object where another stage has it', () => {
    const plan = planOf([], [pool('FE', 'lync2013', { fqdn: 'FE13.contoso.com' })])
    expect(idsIn(compared(plan, brought([fe13, redmond])).added)).toContain('pool:FE')
  })

  it('is not what only the files mention, unless the stage lacks it', () => {
    const rooms = brought([trading, fx], {
      mentioned: [chatPool('pchat.contoso.com', 'lync2013', { fqdn: 'pchat.contoso.com' })],
    })
    const plan = planOf([chatPool('P13', 'lync2013', { fqdn: 'pchat.contoso.com' })])
    expect(idsIn(compared(plan, rooms).added)).toEqual([
      'category:pchat.contoso.com-trading',
      'room:pchat.contoso.com-fx',
    ])
    expect(lossesOf(empty, rooms)).toEqual([
      'The files only mention the chat pool pchat.contoso.com. Fill in what else is known of it.',
    ])
    expect(idsIn(compared(empty, rooms).added)).toContain('chatPool:pchat.contoso.com')
  })
})

describe('what the stage has already', () => {
  it('is not told of when the same files come again', () => {
    expect(isNothing(compared(taken(empty, all), all))).toBe(true)
  })

  it.each<readonly [string, Entity, Entity]>([
    [
      'a pool by its FQDN in other letters',
      pool('FE-2013', 'lync2013', { fqdn: 'FE13.Contoso.com' }),
      pool('x', 'lync2013', { fqdn: 'fe13.contoso.com' }),
    ],
    [
      'a pool that has no FQDN yet by its host',
      pool('FE13', 'lync2013'),
      pool('x', 'lync2013', { name: 'fe13', fqdn: 'fe13.contoso.com' }),
    ],
    ['a site by its name', site('Redmond'), site('x', { name: 'redmond' })],
    [
      'a Group Chat pool by its trusted application pool',
      chatPool('GC', 'lync2010', { trustedApplicationPool: 'gc.contoso.com' }),
      chatPool('x', 'lync2010', { fqdn: 'GC.contoso.com' }),
    ],
    [
      'a user by the SIP address',
      users('Ann', { sipAddress: 'sip:ann@contoso.com' }),
      users('x', { sipAddress: 'Ann@contoso.com' }),
    ],
    [
      'users by home, policy and domain',
      users('Traders', { sipDomain: 'contoso.com' }),
      users('x', { sipDomain: 'Contoso.com' }),
    ],
  ])('is recognised: %s', (_, known, other) => {
    const { added, changed } = compared(planOf([known]), brought([other]))
    expect(added).toEqual([])
    expect(changed.every(({ before, after }) => before.id === known.id && after.id === known.id)).toBe(true)
  })

  it('is not a pool of the same host in another generation', () => {
    const { added } = compared(
      planOf([pool('FE13', 'lync2010')]),
      brought([pool('x', 'lync2013', { fqdn: 'fe13.contoso.com' })]),
    )
    expect(added).toHaveLength(1)
  })

  it('changes in the fields that the files fill in, and in no other', () => {
    const plan = planOf([pool('FE', 'lync2013', { fqdn: 'fe13.contoso.com', edition: 'standard', forest: 'contoso' })])
    const file = brought([pool('x', 'lync2013', { name: 'fe13', fqdn: 'FE13.contoso.com', edition: 'enterprise' })])
    expect(compared(plan, file).changed.map(({ after, fields }) => ({ after, fields }))).toEqual([
      {
        after: pool('FE', 'lync2013', { fqdn: 'fe13.contoso.com', edition: 'enterprise', forest: 'contoso' }),
        fields: ['edition'],
      },
    ])
  })

  it.each<readonly [Entity['kind'], Entity]>([
    ['site', site('Redmond')],
    ['chatPool', chatPool('P13', 'lync2013', { fqdn: 'pchat.contoso.com' })],
    ['category', category('Trading', { chatPool: 'chatPool:P13' })],
    ['room', room('FX', { category: 'category:Trading' })],
    ['addIn', { kind: 'addIn', id: 'addIn:Wiki', name: 'Wiki', chatPool: 'chatPool:P13' }],
    ['policy', policy('P', 'user', true, { name: 'Traders' })],
  ])('keeps the name of a %s that comes in other letters', (kind, known) => {
    const plan = planOf([
      ...(kind === 'chatPool' ? [] : [chatPool('P13', 'lync2013', { fqdn: 'pchat.contoso.com' })]),
      ...(kind === 'room' ? [category('Trading', { chatPool: 'chatPool:P13' })] : []),
      known,
    ])
    const place = kind === 'room' ? { category: trading.id } : {}
    const shouted = { ...known, ...place, name: nameOf(known).toUpperCase() } as Entity
    expect(isNothing(compared(plan, brought(kind === 'room' ? [trading, shouted] : [shouted])))).toBe(true)
  })

  it('keeps lists whose entries come in another order, and users who are named by their address', () => {
    const ann = users('Ann', { sipAddress: 'sip:ann@contoso.com' })
    const plan = planOf([
      ann,
      chatPool('P13', 'lync2013', { fqdn: 'pchat.contoso.com' }),
      category('Trading', { chatPool: 'chatPool:P13' }),
      room('FX', { category: 'category:Trading', members: ['sip:Bob@contoso.com', 'users:Ann'] }),
    ])
    expect(isNothing(compared(plan, brought([trading, fx, { ...pchat, hostedOn: undefined } as Entity])))).toBe(true)
  })

  it('keeps what is known of a server that the files name only', () => {
    const known = chatPool('P13', 'lync2013', { fqdn: 'p.x', servers: [{ fqdn: 'a.x', dataCenter: 'East' }] })
    const file = brought([chatPool('p.x', 'lync2013', { fqdn: 'p.x', servers: [{ fqdn: 'A.x' }, { fqdn: 'b.x' }] })])
    expect(compared(planOf([known]), file).changed[0]?.after).toMatchObject({
      servers: [{ fqdn: 'a.x', dataCenter: 'East' }, { fqdn: 'b.x' }],
    })
  })
})

describe('what came without the pool that it is in', () => {
  const homeless = brought([
    users('a', { name: 'A', homedOn: 'pool:fe9.contoso.com', sipDomain: 'contoso.com' }),
    users('b', { name: 'B', homedOn: 'pool:fe8.contoso.com', sipDomain: 'contoso.com' }),
    room('fx', { name: 'FX', chatPool: 'chatPool:gone.contoso.com' }),
    category('t', { name: 'Trading', chatPool: 'chatPool:gone.contoso.com' }),
    { kind: 'addIn', id: 'addIn:x', name: 'X', chatPool: 'chatPool:gone.contoso.com' },
  ])

  it('is not told of when the same files come again', () => {
    expect(isNothing(compared(taken(empty, homeless), homeless))).toBe(true)
  })

  it('is there once when its pool comes as well', () => {
    const pools = [
      ...['fe8.contoso.com', 'fe9.contoso.com'].map((fqdn) => pool(fqdn, 'lync2013', { fqdn })),
      chatPool('gone.contoso.com', 'lync2013', { fqdn: 'gone.contoso.com' }),
    ]
    const { added, changed } = compared(taken(empty, homeless), {
      ...homeless,
      entities: [...homeless.entities, ...pools],
    })
    expect(added.map(({ kind }) => kind)).toEqual(['pool', 'pool', 'chatPool'])
    expect(changed.map(({ after, fields }) => `${after.kind} ${fields}`).sort()).toEqual([
      'addIn chatPool',
      'category chatPool',
      'room chatPool',
      'users homedOn',
      'users homedOn',
    ])
  })
})

it('finds the policy of users that files only refer to', () => {
  const traders = policy('P', 'user', true, { name: 'Traders' })
  const fe = pool('FE', 'lync2013', { fqdn: 'fe9.contoso.com' })
  const plan = planOf([fe, traders, users('A', { homedOn: 'pool:FE', policy: 'policy:P' })])
  const file = brought([users('a', { homedOn: 'pool:fe9.contoso.com', policy: 'policy:tag:traders' })])
  expect(isNothing(compared(plan, file))).toBe(true)
})

describe('the place of a room', () => {
  const fxIn = (place: Partial<Room>) => room('FX', { name: 'FX', ...place })
  const here = [
    chatPool('P13', 'lync2013', { fqdn: 'pchat.contoso.com' }),
    category('Trading', { chatPool: 'chatPool:P13' }),
  ]
  const inPool = { ...fx, category: undefined, chatPool: 'chatPool:pchat.contoso.com', members: undefined } as Entity

  it('stays its category where files name the chat pool alone', () => {
    const plan = planOf([...here, fxIn({ category: 'category:Trading' })])
    expect(isNothing(compared(plan, brought([inPool], { mentioned: [pchat] })))).toBe(true)
  })

  it('becomes its category, and no more the chat pool alone', () => {
    const plan = planOf([...here, fxIn({ chatPool: 'chatPool:P13' })])
    const after = entityOf(
      taken(plan, brought([trading, { ...fx, members: undefined } as Entity], { mentioned: [pchat] })).stages[0]
        ?.topology ?? emptyTopology,
      'room:FX',
    )
    expect(after).toEqual(fxIn({ category: 'category:Trading' }))
  })
})

it('learns from files that a list is empty, as a plan that is made of them does', () => {
  const told = brought([{ ...trading, creators: [] }, { ...fx, managers: [], presenters: [] } as Entity, pchat, fe13])
  const known = planOf([
    ...[chatPool('P13', 'lync2013', { fqdn: 'pchat.contoso.com' }), category('Trading', { chatPool: 'chatPool:P13' })],
    room('FX', { category: 'category:Trading', managers: ['Ops'] }),
  ])
  const listsIn = ({ stages: [stage] }: Plan) => {
    const { topology } = stage ?? { topology: emptyTopology }
    const categories = [...topology.category.values()].map(({ creators }) => creators)
    return [...categories, ...[...topology.room.values()].map(({ managers, presenters }) => [managers, presenters])]
  }
  expect(listsIn(taken(known, told))).toEqual(listsIn(taken(empty, told)))
  expect(isNothing(compared(taken(known, told), told))).toBe(true)
})

describe('what the files lack', () => {
  const plan = planOf([
    chatPool('P13', 'lync2013', { fqdn: 'pchat.contoso.com' }),
    chatPool('P14', 'lync2013', { fqdn: 'other.contoso.com' }),
    category('Trading', { chatPool: 'chatPool:P13' }),
    category('Legal', { chatPool: 'chatPool:P14' }),
    room('FX', { category: 'category:Trading' }),
    room('Old', { category: 'category:Trading' }),
    room('Law', { category: 'category:Legal' }),
    pool('FE', 'lync2013'),
  ])
  const rooms = brought([trading, fx], {
    mentioned: [pchat],
    covers: [{ kind: 'room', within: ['chatPool:pchat.contoso.com'] }],
  })

  it('is gone where they list all there is', () => {
    expect(idsIn(compared(plan, rooms).gone)).toEqual(['room:Old'])
  })

  it('stays unless it is chosen, and then goes from that stage', () => {
    expect(entityOf(taken(plan, rooms).stages[0]?.topology ?? emptyTopology, 'room:Old')).toBeDefined()
    const without = taken(plan, rooms, { ...usualChoice, isRemoved: () => true })
    expect(entityOf(without.stages[0]?.topology ?? emptyTopology, 'room:Old')).toBeUndefined()
  })

  it('is not gone where they name it, whatever they make of it', () => {
    const covers: Brought['covers'] = [{ kind: 'chatPool', generations: ['lync2013'] }]
    const named = (...keys: EntityId[]) => idsIn(compared(plan, brought([], { covers, named: keys })).gone)
    expect(named()).toEqual(['chatPool:P13', 'chatPool:P14'])
    expect(named('chatPool:other.contoso.com')).toEqual(['chatPool:P13'])
    expect(idsIn(compared(plan, brought([], { covers, mentioned: [pchat] })).gone)).toEqual(['chatPool:P14'])
    const { hostedOn: _, fqdn: __, ...more } = { ...pchat, fileStore: '\\\\x\\y' }
    expect(idsIn(compared(plan, brought([], { covers, details: [more] })).gone)).toEqual(['chatPool:P14'])
    expect(idsIn(compared(plan, brought([fx], { mentioned: [trading], covers: [{ kind: 'category' }] })).gone)).toEqual(
      ['category:Legal'],
    )
  })
})

describe('what the files tell of something that they do not list', () => {
  const computers: Brought['details'] = [
    { id: 'pool:pc.x', kind: 'pool', frontEnds: ['a.x', 'b.x'] },
    { id: 'chatPool:pc.x', kind: 'chatPool', servers: [{ fqdn: 'a.x' }, { fqdn: 'b.x' }] },
  ]

  it('changes what the stage has', () => {
    const known = chatPool('P', 'lync2013', { fqdn: 'pc.x', servers: [{ fqdn: 'a.x', active: true }] })
    const { added, changed, losses } = compared(planOf([known]), brought([], { details: computers }))
    expect(changed.map(({ after }) => after)).toEqual([
      { ...known, servers: [{ fqdn: 'a.x', active: true }, { fqdn: 'b.x' }] },
    ])
    expect([added, losses]).toEqual([[], []])
  })

  it('is said to be left out where nobody has that', () => {
    expect(lossesOf(empty, brought([], { details: computers }))).toEqual([
      'pc.x is no pool or chat pool of the files or the stage, so what the files tell of it is left out.',
    ])
  })

  it('changes by a mention all but what that may only guess', () => {
    const known = pool('FE', 'lync2010', { fqdn: 'fe.x', edition: 'standard' })
    const mention = pool('fe', 'lync2013', { fqdn: 'FE.x', edition: 'enterprise', frontEnds: ['a.x'] })
    expect(compared(planOf([known]), brought([], { mentioned: [mention] })).changed.map(({ after }) => after)).toEqual([
      { ...known, edition: 'enterprise', frontEnds: ['a.x'] },
    ])
  })
})

describe('what says less', () => {
  it('overwrites no more', () => {
    const plan = planOf([
      chatPool('P', 'lync2013', {
        fqdn: 'pc.x',
        contentStore: { instance: 'sql01.x\\PCHAT' },
        servers: [{ fqdn: 'pc01.x', active: true }],
      }),
      pool('FE', 'lync2013', { fqdn: 'fe.x', sqlInstance: 'sql02.x\\RTC', frontEnds: ['a.x', 'b.x'] }),
    ])
    const less = brought([
      chatPool('P', 'lync2013', { fqdn: 'pc.x', contentStore: { instance: 'SQL01.x' }, servers: [{ fqdn: 'PC01' }] }),
      pool('FE', 'lync2013', { fqdn: 'fe.x', sqlInstance: 'sql02', frontEnds: ['b', 'a'] }),
    ])
    expect(isNothing(compared(plan, less))).toBe(true)
    const more = brought([pool('FE', 'lync2013', { fqdn: 'fe.x', sqlInstance: 'sql02.x\\OTHER' })])
    expect(compared(plan, more).changed.map(({ fields }) => fields)).toEqual([['sqlInstance']])
  })
})

describe('what is chosen', () => {
  it('leaves no reference to what is not', () => {
    const plan = taken(empty, all, { ...usualChoice, isAdded: ({ kind }) => kind !== 'site' })
    expect(entityOf(plan.stages[0]?.topology ?? emptyTopology, 'pool:fe13.contoso.com')).not.toHaveProperty('site')
  })

  it('can be one field of several', () => {
    const plan = planOf([pool('FE', 'lync2013', { fqdn: 'fe13.contoso.com' })])
    const file = brought([
      pool('x', 'lync2013', { fqdn: 'fe13.contoso.com', edition: 'enterprise', domain: 'contoso.com' }),
    ])
    const edited = taken(plan, file, { ...usualChoice, isChanged: (_, field) => field === 'domain' })
    expect(entityOf(edited.stages[0]?.topology ?? emptyTopology, 'pool:FE')).toEqual(
      pool('FE', 'lync2013', { fqdn: 'fe13.contoso.com', domain: 'contoso.com' }),
    )
  })

  it('comes with where it is from', () => {
    const record = { stage: 'today', file: 'topology.xml', losses: [] }
    expect(takeIn(empty, 'today', compared(empty, all), usualChoice, [record]).imports).toEqual([record])
  })
})

it('tells the references that lead nowhere, those to one thing together', () => {
  const file = brought(['a', 'b', 'c', 'd', 'e'].map((name) => users(name, { homedOn: 'pool:fe9.contoso.com' })))
  expect(lossesOf(empty, file)).toEqual([
    '5 groups of users refer to the pool fe9.contoso.com, which is neither in the files nor in the stage.',
  ])
  const single = file.entities.map(
    (entity) => ({ ...entity, sipAddress: `sip:${entity.id.slice(6)}@contoso.com` }) as Users,
  )
  expect(lossesOf(empty, brought(single))).toEqual([
    '5 single users refer to the pool fe9.contoso.com, which is neither in the files nor in the stage.',
  ])
  const strayOf = (name: string, own: Partial<Users>) =>
    lossesOf(empty, brought([users(name, { homedOn: 'pool:fe9.contoso.com', ...own })]))[0]?.split(' the ')[0]
  expect(strayOf('Ann', { count: 1 })).toBe('Ann refers to')
  expect(strayOf('Ann', { sipAddress: 'sip:ann@contoso.com' })).toBe('Ann refers to')
  expect(strayOf('Sales', {})).toBe('Sales refer to')
  expect(strayOf('Sales', { count: 2 })).toBe('Sales refer to')
  expect(strayOf('Users of fe9', { count: 1 })).toBe('Users of fe9 refer to')
  expect(lossesOf(empty, brought([pchat]))).toEqual([
    'pchat.contoso.com refers to the pool fe13.contoso.com, which is neither in the files nor in the stage.',
  ])
})

it('takes the SIP domains that the plan has not', () => {
  const plan = planOf([])
  expect(taken(plan, brought([], { sipDomains: ['Contoso.com', 'fabrikam.com'] })).sipDomains).toEqual([
    'contoso.com',
    'fabrikam.com',
  ])
})

describe('what is much', () => {
  const rooms = Array.from({ length: 2_500 }, (_, at) =>
    room(`pchat.contoso.com\\r-${at}`, { name: `r-${at}`, chatPool: 'chatPool:pchat.contoso.com' }),
  )
  const much = brought([
    ...rooms.reverse(),
    addIn('pchat.contoso.com\\x', { chatPool: pchat.id }),
    pchat,
    fe13,
    redmond,
  ])
  const plan = planOf([], [])

  it('is taken over in parts, of which none comes before its owner, in all stages', () => {
    const parts = takeInParts(plan, 's1', compared(plan, much), usualChoice, [])
    const steps = [...parts].length
    expect(steps).toBeGreaterThan(2)
    const after = taken(plan, much)
    expect(after.stages.map(({ topology }) => [topology.room.size, topology.addIn.size])).toEqual([
      [2_500, 1],
      [2_500, 1],
    ])
    expect(after.stages[1]?.topology.room).toBe(after.stages[0]?.topology.room)
  })
})
