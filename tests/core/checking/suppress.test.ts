import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import type { Entity } from '#core/model/entity.ts'
import { rules } from '#core/rules/index.ts'
import { chatPool, client, planOf, planWith, pool, room, users } from '../../support/plan-builder.ts'

const estate: readonly Entity[] = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann', 'users:Bob', 'users:Eve'] }),
  users('Ann', { homedOn: 'pool:L13' }),
  client('ann', 'lync2013', 'users:Ann'),
  users('Bob', { homedOn: 'pool:L10' }),
  client('bob', 'lync2013', 'users:Bob'),
  users('Eve', { homedOn: 'pool:L13' }),
  client('eve', 'groupChat2010', 'users:Eve', ['chatPool:P10']),
]
const cause = 'client/lync2013-user-not-on-2013'
const split = 'isolation/split-audience'
const said = (severities: Record<string, 'off'>, ...more: readonly Entity[]) =>
  createCheck(rules)(planWith({ severities }, [...estate, ...more]))
    .findings.filter(({ rule }) => [cause, split, 'isolation/room-unreachable-by-all'].includes(rule))
    .map(({ rule, entities }) => [rule, ...entities])

it('hides what another finding explains of the same users and chat pool, and nothing else', () => {
  expect(said({})).toEqual([
    [cause, 'users:Bob', 'client:bob'],
    [split, 'users:Eve', 'chatPool:P13'],
  ])
})

it('lets a rule speak where the one that explains it is off', () => {
  expect(said({ [cause]: 'off' })).toEqual([
    [split, 'users:Bob', 'chatPool:P13'],
    [split, 'users:Eve', 'chatPool:P13'],
  ])
})

it('hides a finding about several users only where each of them is explained', () => {
  const lost = (...members: string[]) => room('Lost', { chatPool: 'chatPool:P13', members })
  expect(said({ [split]: 'off' }, lost('users:Bob'))).toEqual([[cause, 'users:Bob', 'client:bob']])
  expect(said({ [split]: 'off' }, lost('users:Bob', 'users:Eve'))).toEqual([
    [cause, 'users:Bob', 'client:bob'],
    ['isolation/room-unreachable-by-all', 'chatPool:P13', 'users:Bob', 'users:Eve'],
  ])
})

it('lets what is said of another subject than the first explain nothing of that one', () => {
  const of = (name: string, concurrentUsers: number) =>
    chatPool(name, 'lync2013', { concurrentUsers, servers: [{ fqdn: `${name}.contoso.com`, active: true }] })
  const about = (source: number, target: number) =>
    createCheck(rules)(
      planOf([of('Source', source), of('Target', target)], {
        entities: [of('Source', source), of('Target', target)],
        operations: [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:Source', target: 'chatPool:Target' }],
      }),
    )
      .findings.filter(({ rule, stage }) => stage === 's2' && /server-concurrent|target-cannot-hold/.test(rule))
      .map(({ rule, entities }) => [rule, entities[0]])
  const source = ['capacity/server-concurrent', 'chatPool:Source']
  expect(about(30_000, 0)).toEqual([source, ['capacity/target-cannot-hold-source', 'chatPool:Target']])
  expect(about(30_000, 30_000)).toEqual([source, ['capacity/server-concurrent', 'chatPool:Target']])
})

it('names a target that is gone once, and other missing references beside it', () => {
  const lost = client('lost', 'groupChat2010', 'users:gone', ['chatPool:gone'])
  const about = (of: readonly Entity[]) =>
    createCheck(rules)(planWith({}, of))
      .findings.filter(({ entities }) => entities.includes('client:lost'))
      .map(({ rule, entities }) => [rule, ...entities])
  expect(about([...estate, { ...lost, users: 'users:Ann' }])).toEqual([
    ['client/legacy-target-gone', 'client:lost', 'chatPool:gone'],
  ])
  expect(about([...estate, lost])).toEqual([
    ['client/legacy-target-gone', 'client:lost', 'chatPool:gone'],
    ['plan/dangling-reference', 'client:lost', 'users:gone'],
  ])
})

it('explains by a host, or by users, nothing of another chat pool that has them too', () => {
  const about = (of: readonly Entity[], rule: string) =>
    createCheck(rules)(planOf(of))
      .findings.filter((finding) => finding.rule === rule)
      .map(({ entities: [first] }) => first)
  const hostedOn = 'pool:E13'
  const enterprise = [
    pool('E13', 'lync2013', { edition: 'enterprise' }),
    chatPool('Mixed', 'lync2013', { hostedOn, collocation: 'frontEnd', contentStore: { edition: 'express' } }),
    chatPool('Apart', 'lync2013', { hostedOn, collocation: 'standalone', contentStore: { edition: 'express' } }),
  ]
  expect(about(enterprise, 'sql/express-only-on-se')).toEqual(['chatPool:Apart'])
  const single = { servers: [{ fqdn: 'pc.contoso.com', active: true }] }
  const needed = [
    pool('S13', 'lync2013', { edition: 'standard' }),
    chatPool('Trial', 'lync2013', { hostedOn: 'pool:S13', collocation: 'standardEdition', ...single }),
    chatPool('Real', 'lync2013', { hostedOn: 'pool:S13', ...single }),
    users('Ann', { homedOn: 'pool:S13' }),
    client('ann', 'lync2013', 'users:Ann', ['chatPool:Trial', 'chatPool:Real']),
  ]
  expect(about(needed, 'capacity/single-point')).toEqual(['chatPool:Real'])
})

it('names each chat pool whose host goes, once', () => {
  const chatPools = [
    chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
    chatPool('P13', 'lync2013', { hostedOn: 'pool:L10' }),
  ]
  const plan = planWith({}, [pool('L10', 'lync2010'), ...chatPools], chatPools)
  const said = createCheck(rules)(plan).findings.filter(({ rule }) => /home-(not-alive|removed)/.test(rule))
  expect(said.map(({ rule, entities }) => [rule, ...entities])).toEqual([
    ['hosting/home-not-alive', 'chatPool:P13', 'pool:L10'],
    ['migration/home-removed-before-chat', 'pool:L10', 'chatPool:P10'],
  ])
})
