import { describe, expect, it } from 'vitest'
import { type Access, accessAt, accessIn, obstacleOf } from '#core/domain/reachability/access.ts'
import type { ChatPool, Client, ClientType, Entity, Users } from '#core/model/entity.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import { chatPool, client, planOf, policy, pool, users } from '../../../support/plan-builder.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const gc = (fields: Partial<ChatPool> = {}) => chatPool('GC', 'lync2010', { hostedOn: 'pool:L10', ...fields })
const pc = (fields: Partial<ChatPool> = {}) => chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', ...fields })
const enabling = policy('Global', 'global', true)
const ann = (fields: Partial<Users> = {}) => users('Ann', fields)
const on13 = ann({ homedOn: 'pool:L13' })
const atContoso = ann({ sipDomain: 'contoso.com' })
const owned = (type: ClientType, fields: Partial<Client> = {}, name = type): Client => ({
  ...client(name, type, 'users:Ann'),
  ...fields,
})
const lync2013 = owned('lync2013')
const groupChat = (...connectsTo: `chatPool:${string}`[]) => owned('groupChat2010', { connectsTo })
const automatic = (...connectsTo: `chatPool:${string}`[]) =>
  owned('groupChat2010', { connectsTo, configuration: 'automatic' })

const inShort = (access: Access): string =>
  access.standing === 'reached'
    ? `yes: ${access.clients.map((one) => one.client).join(', ')}`
    : access.standing === 'blocked'
      ? `no: ${access.obstacle}`
      : `not known: ${access.gap}`

/** What is said of Ann and each chat pool of the last stage, in their order. */
function said(...stages: readonly (readonly Entity[])[]): readonly string[] {
  const at = momentOf(planOf(...stages), stages.length - 1)
  const one = at.graph.get('users', 'users:Ann')!
  return at.graph.all('chatPool').map((place) => `${place.name} ${inShort(accessAt(at, one, place))}`)
}

/** Both servers, and the default chat pools where a case has no others. */
const stageOf = (...entities: readonly Entity[]): readonly Entity[] => [
  l10,
  l13,
  ...[gc(), pc()].filter(({ id }) => !entities.some((one) => one.id === id)),
  ...entities,
]

type Case = [what: string, entities: readonly Entity[], ...expected: string[]]

describe('a chat pool serves', () => {
  const both = [on13, lync2013, groupChat('chatPool:GC'), enabling]
  it.each<Case>([
    ['on a host of its own generation', both, 'GC yes: groupChat2010', 'PC yes: lync2013'],
    [
      'nobody while it is stopped',
      [...both, gc({ state: 'stopped' }), pc({ state: 'stopped' })],
      'GC no: pool-stopped',
      'PC no: pool-stopped',
    ],
    [
      'nobody without a host',
      [...both, chatPool('GC', 'lync2010'), chatPool('PC', 'lync2013')],
      'GC no: no-host',
      'PC no: no-host',
    ],
    [
      'nobody on a host that is gone',
      [...both, gc({ hostedOn: 'pool:gone' }), pc({ hostedOn: 'pool:gone' })],
      'GC no: host-gone',
      'PC no: host-gone',
    ],
    [
      'nobody on a host of another generation, in either direction',
      [...both, gc({ hostedOn: 'pool:L13' }), pc({ hostedOn: 'pool:L10' })],
      'GC no: host-of-other-generation',
      'PC no: host-of-other-generation',
    ],
    [
      'nobody, also where no client is drawn',
      [on13, pc({ state: 'stopped' })],
      'GC not known: no-client',
      'PC no: pool-stopped',
    ],
  ])('%s', (_, entities, ...expected) => {
    expect(said(stageOf(...entities))).toEqual(expected)
  })
})

describe('a Lync 2013 client reaches Persistent Chat', () => {
  it.each<Case>([
    ['from Lync 2013, where a policy allows it', [on13, lync2013, enabling], 'GC no: legacy-pool', 'PC yes: lync2013'],
    [
      'not from Lync 2010',
      [ann({ homedOn: 'pool:L10' }), lync2013, enabling],
      'GC no: legacy-pool',
      'PC no: not-homed-on-2013',
    ],
    ['perhaps from nowhere', [ann(), lync2013, enabling], 'GC no: legacy-pool', 'PC not known: home-unknown'],
    [
      'perhaps from a home that is gone',
      [ann({ homedOn: 'pool:gone' }), lync2013, enabling],
      'GC no: legacy-pool',
      'PC not known: home-unknown',
    ],
    [
      'not against a policy',
      [on13, lync2013, policy('Global', 'global', false)],
      'GC no: legacy-pool',
      'PC no: policy-disabled',
    ],
    [
      'not where a policy of others is the only one',
      [on13, lync2013, policy('Own', 'user', true)],
      'GC no: legacy-pool',
      'PC no: policy-disabled',
    ],
    ['perhaps, where no policy is drawn', [on13, lync2013], 'GC no: legacy-pool', 'PC not known: policy-unknown'],
    [
      'perhaps, where it lists the chat pool and no policy is drawn',
      [on13, owned('lync2013', { connectsTo: ['chatPool:PC'] })],
      'GC no: legacy-pool',
      'PC not known: policy-unknown',
    ],
    [
      'not for federated users',
      [ann({ homedOn: 'pool:L13', federated: true }), lync2013, enabling],
      'GC no: legacy-pool',
      'PC no: federated',
    ],
    [
      'not for users hosted online',
      [ann({ homedOn: 'pool:L13', online: true }), lync2013, enabling],
      'GC no: hosted-online',
      'PC no: hosted-online',
    ],
  ])('%s', (_, entities, ...expected) => {
    expect(said(stageOf(...entities))).toEqual(expected)
  })
})

describe('a Group Chat client reaches', () => {
  const friendly = pc({ endpoints: [{ sipAddress: 'sip:pchat@contoso.com' }] })
  const atDefault = gc({ lookupUri: 'sip:OCSChat@contoso.com' })
  it.each<Case>([
    ['its target', [ann(), groupChat('chatPool:GC')], 'GC yes: groupChat2010', 'PC no: not-connected'],
    [
      'Persistent Chat too, whatever the home',
      [ann({ homedOn: 'pool:L10' }), groupChat('chatPool:PC')],
      'GC no: not-connected',
      'PC yes: groupChat2010',
    ],
    [
      'perhaps one of two targets',
      [ann(), groupChat('chatPool:GC', 'chatPool:PC')],
      'GC not known: two-targets',
      'PC not known: two-targets',
    ],
    [
      'perhaps the one of two targets that is there',
      [ann(), groupChat('chatPool:GC', 'chatPool:gone')],
      'GC not known: two-targets',
      'PC not known: two-targets',
    ],
    [
      'one target that is listed twice',
      [ann(), groupChat('chatPool:GC', 'chatPool:GC')],
      'GC yes: groupChat2010',
      'PC no: not-connected',
    ],
    [
      'neither of two that is a third one',
      [ann(), groupChat('chatPool:GC', 'chatPool:PC'), chatPool('Z', 'lync2013', { hostedOn: 'pool:L13' })],
      'GC not known: two-targets',
      'PC not known: two-targets',
      'Z no: not-connected',
    ],
    [
      'nothing known without a target',
      [ann(), groupChat()],
      'GC not known: target-unknown',
      'PC not known: target-unknown',
    ],
    [
      'nothing known of a target that is gone',
      [ann(), groupChat('chatPool:gone')],
      'GC not known: target-unknown',
      'PC not known: target-unknown',
    ],
    [
      'Group Chat by the default address',
      [atContoso, groupChat(), atDefault],
      'GC yes: groupChat2010',
      'PC no: not-connected',
    ],
    [
      'nothing known by the default address of another domain',
      [ann({ sipDomain: 'fabrikam.com' }), groupChat(), atDefault],
      'GC not known: target-unknown',
      'PC not known: target-unknown',
    ],
    [
      'nothing known by itself where Persistent Chat has the default address',
      [atContoso, automatic(), pc({ endpoints: [{ sipAddress: 'sip:ocschat@contoso.com' }] })],
      'GC not known: target-unknown',
      'PC not known: target-unknown',
    ],
    [
      'not Persistent Chat when left to itself',
      [atContoso, automatic('chatPool:PC'), friendly],
      'GC no: not-connected',
      'PC no: left-to-itself',
    ],
    [
      'Group Chat at its default address when left to itself',
      [atContoso, automatic('chatPool:GC'), atDefault],
      'GC yes: groupChat2010',
      'PC no: not-connected',
    ],
    [
      'nobody knows which of two at the default address when left to itself',
      [atContoso, automatic('chatPool:GC'), atDefault, chatPool('GC2', 'lync2010', { hostedOn: 'pool:L10' })],
      'GC not known: target-unknown',
      'GC2 not known: target-unknown',
      'PC no: not-connected',
    ],
    [
      'the one of two at an address that somebody has set by hand',
      [atContoso, groupChat('chatPool:GC'), atDefault, chatPool('GC2', 'lync2010', { hostedOn: 'pool:L10' })],
      'GC yes: groupChat2010',
      'GC2 no: not-connected',
      'PC no: not-connected',
    ],
    [
      'Group Chat of which no address is filled in, too',
      [atContoso, automatic('chatPool:GC')],
      'GC yes: groupChat2010',
      'PC no: not-connected',
    ],
    [
      'nothing at another address when left to itself',
      [atContoso, automatic('chatPool:GC'), gc({ lookupUri: 'sip:chat@contoso.com' })],
      'GC no: left-to-itself',
      'PC no: not-connected',
    ],
    [
      'nothing in another domain when left to itself',
      [ann({ sipAddress: 'sip:ann@fabrikam.com' }), automatic('chatPool:GC'), atDefault],
      'GC no: left-to-itself',
      'PC no: not-connected',
    ],
    [
      'Group Chat for federated users, and no Persistent Chat',
      [ann({ federated: true }), groupChat('chatPool:GC')],
      'GC yes: groupChat2010',
      'PC no: federated',
    ],
    [
      'no Persistent Chat for federated users by hand either',
      [ann({ federated: true }), groupChat('chatPool:PC'), friendly],
      'GC no: not-connected',
      'PC no: federated',
    ],
    [
      'nothing for users hosted online',
      [ann({ online: true }), groupChat('chatPool:GC')],
      'GC no: hosted-online',
      'PC no: hosted-online',
    ],
    [
      'what took over the address of its stopped target',
      [ann(), groupChat('chatPool:GC'), gc({ state: 'stopped', lookupUri: 'sip:PChat@contoso.com' }), friendly],
      'GC no: pool-stopped',
      'PC yes: groupChat2010',
    ],
    [
      'the same where that target had the default address',
      [
        atContoso,
        groupChat('chatPool:GC'),
        gc({ state: 'stopped' }),
        pc({ endpoints: [{ sipAddress: 'sip:ocschat@contoso.com' }] }),
      ],
      'GC no: pool-stopped',
      'PC yes: groupChat2010',
    ],
    [
      'that by itself too',
      [
        atContoso,
        automatic('chatPool:GC'),
        gc({ state: 'stopped' }),
        pc({ endpoints: [{ sipAddress: 'sip:ocschat@contoso.com' }] }),
      ],
      'GC no: pool-stopped',
      'PC yes: groupChat2010',
    ],
    [
      'nothing that took over another address when left to itself',
      [atContoso, automatic('chatPool:GC'), gc({ state: 'stopped', lookupUri: 'sip:PChat@contoso.com' }), friendly],
      'GC no: pool-stopped',
      'PC no: left-to-itself',
    ],
  ])('%s', (_, entities, ...expected) => {
    expect(said(stageOf(...entities))).toEqual(expected)
  })

  const took = pc({ endpoints: [{ sipAddress: 'sip:gc@contoso.com' }] })
  const before = [l10, l13, gc({ lookupUri: 'sip:gc@contoso.com' }), pc(), ann(), groupChat('chatPool:GC')]
  it.each<Case>([
    [
      'what took over the address of a target of before',
      [l10, l13, took, ann(), groupChat('chatPool:GC')],
      'PC yes: groupChat2010',
    ],
    [
      'perhaps that, where it is left to itself',
      [l10, l13, took, ann(), automatic('chatPool:GC')],
      'PC not known: target-unknown',
    ],
    [
      'nothing that took it over without a host',
      [l10, l13, { ...took, hostedOn: undefined } as Entity, ann(), groupChat('chatPool:GC')],
      'PC no: no-host',
    ],
    [
      'nothing for federated users that took it over',
      [l10, l13, took, ann({ federated: true }), groupChat('chatPool:GC')],
      'PC no: federated',
    ],
    [
      'perhaps that, where it has two targets',
      [l10, l13, took, ann(), groupChat('chatPool:GC', 'chatPool:PC')],
      'PC not known: two-targets',
    ],
    [
      'perhaps something else than what did not',
      [l10, l13, pc(), ann(), groupChat('chatPool:GC')],
      'PC not known: target-unknown',
    ],
  ])('%s', (_, entities, ...expected) => {
    expect(said(before, entities)).toEqual(expected)
  })
})

describe('users reach a chat pool', () => {
  it.each<Case>([
    [
      'with none of the clients without rooms',
      [on13, owned('lync2010'), owned('communicator2007r2'), enabling],
      'GC no: no-room-client',
      'PC no: no-room-client',
    ],
    ['perhaps, where no client is drawn', [on13, enabling], 'GC not known: no-client', 'PC not known: no-client'],
    [
      'with any of their clients',
      [ann({ homedOn: 'pool:L10' }), lync2013, groupChat('chatPool:PC'), enabling],
      'GC no: not-connected',
      'PC yes: groupChat2010',
    ],
    [
      'perhaps, where one of their clients may',
      [ann({ homedOn: 'pool:L10' }), lync2013, groupChat(), enabling],
      'GC not known: target-unknown',
      'PC not known: target-unknown',
    ],
    [
      'not for the reason that is worth mending first',
      [on13, lync2013, groupChat('chatPool:GC'), policy('Global', 'global', false)],
      'GC yes: groupChat2010',
      'PC no: policy-disabled',
    ],
  ])('%s', (_, entities, ...expected) => {
    expect(said(stageOf(...entities))).toEqual(expected)
  })

  it('as one of their clients alone is asked about', () => {
    const { graph } = momentOf(planOf(stageOf(on13, lync2013, groupChat('chatPool:GC'), enabling)), 0)
    const place = graph.get('chatPool', 'chatPool:PC')!
    expect(inShort(accessIn(graph, on13, place, [groupChat('chatPool:GC')]))).toBe('no: not-connected')
    expect(inShort(accessIn(graph, on13, place, [lync2013]))).toBe('yes: lync2013')
    expect(obstacleOf(graph, on13, place)).toBeUndefined()
    expect(obstacleOf(graph, on13, graph.get('chatPool', 'chatPool:GC')!)).toBeUndefined()
  })
})
