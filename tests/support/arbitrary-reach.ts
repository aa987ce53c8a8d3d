import fc from 'fast-check'
import { type ChatPool, type Client, clientTypes, type Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { category, chatPool, client, planOf, policy, pool, room, site, users } from './plan-builder.ts'

const people = ['Ann', 'Bob', 'Cy'] as const
const places = ['chatPool:GC', 'chatPool:PC', 'chatPool:Other', 'chatPool:GC2', 'chatPool:OC'] as const

/** What is left out in most plans. */
const seldom = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.constantFrom(undefined, undefined, ...values)

/** The fields that are there. */
const known = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const hosts = fc.constantFrom('pool:L10', 'pool:L13', 'pool:O07', 'pool:gone', undefined) as fc.Arbitrary<
  ChatPool['hostedOn']
>
/** Mostly the right host. */
const hostLike = (right: ChatPool['hostedOn']) => fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, hosts)
const stopped = seldom('stopped' as const, 'active' as const)
const addressOf = (name: string) => ({ sipAddress: `sip:${name}@contoso.com` })

const chatPools: fc.Arbitrary<readonly Entity[]> = fc
  .record({
    gc: fc.record({
      hostedOn: hostLike('pool:L10'),
      state: stopped,
      lookupUri: seldom('sip:gc@contoso.com', 'sip:ocschat@contoso.com'),
    }),
    pc: fc.record({ hostedOn: hostLike('pool:L13'), state: stopped }),
    other: fc.record({
      hostedOn: hostLike('pool:L13'),
      endpoints: seldom([addressOf('gc')], [addressOf('ocschat')], [addressOf('pchat')]),
    }),
    gc2: fc.record({
      hostedOn: hostLike('pool:L10'),
      state: stopped,
      lookupUri: seldom('sip:ocschat@contoso.com', 'sip:gc@contoso.com'),
    }),
    oc: fc.record({
      hostedOn: hostLike('pool:O07'),
      state: stopped,
      lookupUri: seldom('sip:ocschat@contoso.com', 'sip:ocschat@fabrikam.com'),
    }),
    hasGroupChat: fc.constantFrom(true, true, false),
    hasOther: fc.boolean(),
    hasSecond: fc.constantFrom(true, false, false),
    hasOcs: fc.constantFrom(true, false, false),
  })
  .map(({ gc, pc, other, gc2, oc, ...has }) => [
    ...(has.hasGroupChat ? [chatPool('GC', 'lync2010', known(gc))] : []),
    chatPool('PC', 'lync2013', known(pc)),
    ...(has.hasOther ? [chatPool('Other', 'lync2013', known(other))] : []),
    ...(has.hasSecond ? [chatPool('GC2', 'lync2010', known(gc2))] : []),
    ...(has.hasOcs ? [chatPool('OC', 'ocs2007r2', known(oc))] : []),
  ])

const policies: fc.Arbitrary<readonly Entity[]> = fc
  .subarray([
    policy('Global', 'global', true),
    policy('Oslo', 'site', false, { site: 'site:Oslo' }),
    policy('Own', 'user', true),
    policy('Off', 'user', false),
  ])
  .chain((some) => fc.constantFrom(some, some, [policy('Global', 'global', false), ...some.slice(1)]))

const program: fc.Arbitrary<Omit<Client, 'id' | 'kind'>> = fc
  .record({
    client: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('lync2013' as const, 'groupChat2010' as const) },
      fc.constantFrom(...clientTypes),
    ),
    connectsTo: fc.subarray([...places], { maxLength: 2 }),
    configuration: seldom('manual' as const, 'automatic' as const),
  })
  .map(({ connectsTo, ...fields }) => known({ ...fields, ...(connectsTo.length > 0 && { connectsTo }) }))

/** One group of users with up to two clients. */
const group = (name: (typeof people)[number]): fc.Arbitrary<readonly Entity[]> =>
  fc
    .record({
      fields: fc.record({
        homedOn: fc.constantFrom('pool:L10' as const, 'pool:L13' as const, 'pool:O07' as const, undefined),
        count: seldom(1, 320),
        online: seldom(true),
        federated: seldom(true),
        needsChat: seldom(true),
        policy: seldom('policy:Own' as const, 'policy:Off' as const, 'policy:gone' as const),
        sipDomain: seldom('contoso.com', 'fabrikam.com'),
        memberOf: seldom(['Traders'], []),
      }),
      programs: fc.array(program, { maxLength: 2 }),
    })
    .map(({ fields, programs }) => [
      users(name, known(fields)),
      ...programs.map((one, at) => ({ ...client(`${name}-${at}`, one.client, `users:${name}`), ...one })),
    ])

const content: fc.Arbitrary<readonly Entity[]> = fc
  .array(
    fc.record({
      place: fc.constantFrom(...places),
      members: fc.subarray([...people, 'Traders']),
      disabled: seldom(true),
      open: seldom('open' as const),
      denied: seldom(['Ann'], ['Traders']),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.flatMap(({ place, members, disabled, open, denied }, at) => [
      category(`c-${at}`, known({ chatPool: place, allowedMembers: members, deniedMembers: denied })),
      room(`r-${at}`, known({ category: `category:c-${at}` as const, members, disabled, privacy: open })),
    ]),
  )

const servers = [
  site('Oslo'),
  pool('O07', 'ocs2007r2'),
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013', { site: 'site:Oslo' }),
]

const entities: fc.Arbitrary<readonly Entity[]> = fc
  .tuple(chatPools, policies, fc.subarray([...people]), group('Ann'), group('Bob'), group('Cy'), content)
  .map(([estate, rules, present, ann, bob, cy, rooms]) => [
    ...servers,
    ...estate,
    ...rules,
    ...[ann, bob, cy].filter((_, at) => present.includes(people[at] ?? 'Ann')).flat(),
    ...rooms,
  ])

const operations: fc.Arbitrary<readonly Operation[]> = fc.subarray([
  { id: 'op-1', kind: 'stopServices', chatPool: 'chatPool:GC' },
  { id: 'op-2', kind: 'importChatData', source: 'chatPool:GC', target: 'chatPool:PC' },
  { id: 'op-3', kind: 'deleteLookupAccount', chatPool: 'chatPool:GC' },
  { id: 'op-4', kind: 'discardContent', chatPool: 'chatPool:GC', reason: 'Old' },
])

const stage = fc.record({ entities, operations })

/** A plan of one to three stages in which users, clients, policies, chat pools and rooms meet in every way. */
export const arbitraryReach: fc.Arbitrary<Plan> = fc
  .array(stage, { minLength: 1, maxLength: 3 })
  .map((stages) => planOf(...stages))
