import fc from 'fast-check'
import { clientTypes, type Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { chatPool, client, planOf, policy, pool, room, users } from './plan-builder.ts'

const people = ['Ann', 'Bob', 'Cy'] as const
const chatPools = ['chatPool:GC', 'chatPool:PC', 'chatPool:Other'] as const
const state = fc.constantFrom<'active' | 'stopped' | undefined>('active', undefined, 'stopped')

const estate: fc.Arbitrary<readonly Entity[]> = fc
  .tuple(state, state, fc.boolean(), fc.constantFrom(undefined, true, false))
  .map(([gc, pc, hasOther, enabled]) => [
    pool('L10', 'lync2010'),
    pool('L13', 'lync2013'),
    chatPool('GC', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:gc@contoso.com', ...(gc && { state: gc }) }),
    chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', ...(pc && { state: pc }) }),
    ...(hasOther
      ? [chatPool('Other', 'lync2013', { hostedOn: 'pool:L13', endpoints: [{ sipAddress: 'sip:gc@contoso.com' }] })]
      : []),
    ...(enabled === undefined ? [] : [policy('Global', 'global', enabled)]),
  ])

/** One group of users with up to two clients. */
const group = (name: (typeof people)[number]): fc.Arbitrary<readonly Entity[]> =>
  fc
    .record({
      home: fc.constantFrom<'pool:L10' | 'pool:L13' | undefined>('pool:L10', 'pool:L13', undefined),
      count: fc.constantFrom(undefined, 1, 320),
      online: fc.constantFrom(undefined, undefined, true),
      needsChat: fc.constantFrom(undefined, true),
      programs: fc.array(fc.tuple(fc.constantFrom(...clientTypes), fc.subarray([...chatPools])), { maxLength: 2 }),
    })
    .map(({ home, count, online, needsChat, programs }) => [
      users(name, {
        ...(home && { homedOn: home }),
        ...(count && { count }),
        ...(online && { online }),
        ...(needsChat && { needsChat }),
      }),
      ...programs.map(([type, targets], at) => client(`${name}-${at}`, type, `users:${name}`, targets)),
    ])

const rooms: fc.Arbitrary<readonly Entity[]> = fc
  .array(fc.tuple(fc.constantFrom(...chatPools), fc.subarray([...people]), fc.boolean()), { maxLength: 4 })
  .map((all) =>
    all.map(([place, members, disabled], at) =>
      room(`r-${at}`, { chatPool: place, members, ...(disabled && { disabled }) }),
    ),
  )

const stage: fc.Arbitrary<readonly Entity[]> = fc
  .tuple(estate, fc.subarray([...people]), group('Ann'), group('Bob'), group('Cy'), rooms)
  .map(([basis, present, ann, bob, cy, content]) => [
    ...basis,
    ...[ann, bob, cy].filter((_, at) => present.includes(people[at] ?? 'Ann')).flat(),
    ...content,
  ])

/** A plan of two stages in which users, clients, chat pools and rooms meet in every way. */
export const arbitraryReach: fc.Arbitrary<Plan> = fc.tuple(stage, stage).map(([today, target]) => planOf(today, target))
