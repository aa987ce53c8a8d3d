import { describe, expect, it } from 'vitest'
import { accessInShort } from '#core/domain/reachability/access-words.ts'
import type { Entity } from '#core/model/entity.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import { reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { found } from '../support/found.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../support/plan-builder.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const a = chatPool('A', 'lync2010', { hostedOn: 'pool:L10' })
const b = chatPool('B', 'lync2013', { hostedOn: 'pool:L13' })
const enabling = policy('Global', 'global', true)
const lync2013 = client('c', 'lync2013', 'users:U')
const u = users('U', { homedOn: 'pool:L13', needsChat: true })

const reach = (plan: Plan): readonly string[] =>
  reachMatrix(momentOf(plan, 0)).rows.flatMap(({ users: { name }, cells }) =>
    cells.map(({ chatPool: place, access }) => `${name} ${place.name} ${access.standing}: ${accessInShort(access)}`),
  )

/** What reach says, and every error and warning. */
describe('check and reach say the same where', () => {
  it.each<[string, readonly Entity[], readonly string[], readonly string[]]>([
    [
      'a chat pool is on a host of another generation',
      [l10, l13, { ...b, hostedOn: 'pool:L10' }, enabling, u, lync2013],
      ['U B blocked: wrong host'],
      ['error hosting/generation-mismatch chatPool:B pool:L10'],
    ],
    [
      'a chat pool has no host',
      [l13, chatPool('B', 'lync2013'), enabling, u, lync2013],
      ['U B blocked: no host'],
      ['error hosting/missing-home chatPool:B'],
    ],
    [
      'the host of a chat pool is gone',
      [l13, { ...b, hostedOn: 'pool:gone' }, enabling, u, lync2013],
      ['U B blocked: host gone'],
      ['error hosting/home-not-alive chatPool:B pool:gone'],
    ],
    [
      'members of a room wait for a host',
      [
        l13,
        chatPool('B', 'lync2013'),
        enabling,
        u,
        lync2013,
        category('K', { chatPool: 'chatPool:B' }),
        room('R', { category: 'category:K', members: ['users:U'] }),
      ],
      ['U B blocked: no host'],
      ['error hosting/missing-home chatPool:B'],
    ],
    [
      'federated users have a home and a Lync 2013 client',
      [
        l13,
        b,
        enabling,
        { ...u, federated: true },
        lync2013,
        category('K', { chatPool: 'chatPool:B' }),
        room('R', { category: 'category:K', members: ['users:U'] }),
      ],
      ['U B blocked: federated'],
      ['error user/federated-on-2013 room:R'],
    ],
    [
      'federated users are set to Persistent Chat by hand',
      [l13, b, users('U', { federated: true }), client('c', 'groupChat2010', 'users:U', ['chatPool:B'])],
      ['U B blocked: federated'],
      ['warning client/need-unmet users:U chatPool:B'],
    ],
    [
      'a Group Chat client has two targets',
      [
        l10,
        l13,
        a,
        b,
        users('U', { homedOn: 'pool:L13', sipDomain: 'contoso.com' }),
        client('g', 'groupChat2010', 'users:U', ['chatPool:A', 'chatPool:B']),
      ],
      ['U A unknown: several targets', 'U B unknown: several targets'],
      ['error client/legacy-two-pools client:g chatPool:A chatPool:B'],
    ],
    [
      'no policy is drawn',
      [l13, b, u, client('c', 'lync2013', 'users:U', ['chatPool:B'])],
      ['U B unknown: no policy drawn'],
      [],
    ],
    [
      'the Lync 2013 client is all that users on Lync 2010 have',
      [l10, a, { ...u, homedOn: 'pool:L10' }, lync2013],
      ['U A blocked: no Group Chat client'],
      ['warning client/need-unmet users:U'],
    ],
    [
      'two Group Chat pools answer to the default address',
      [
        l10,
        { ...a, lookupUri: 'sip:ocschat@contoso.com' },
        chatPool('B', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:ocschat@contoso.com' }),
        users('U', { homedOn: 'pool:L10', sipDomain: 'contoso.com' }),
        client('g', 'groupChat2010', 'users:U'),
      ],
      ['U A unknown: target not known', 'U B unknown: target not known'],
      ['error endpoint/two-legacy-same-uri chatPool:A chatPool:B'],
    ],
    [
      'a left-out address may be the default one, too',
      [
        l10,
        a,
        chatPool('B', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:ocschat@contoso.com' }),
        users('U', { homedOn: 'pool:L10', sipDomain: 'contoso.com' }),
        client('g', 'groupChat2010', 'users:U'),
      ],
      ['U A unknown: target not known', 'U B unknown: target not known'],
      [],
    ],
    [
      'one of two pools at the default address has stopped',
      [
        l10,
        a,
        chatPool('B', 'lync2010', { hostedOn: 'pool:L10', state: 'stopped' }),
        users('U', { homedOn: 'pool:L10', sipDomain: 'contoso.com' }),
        client('g', 'groupChat2010', 'users:U'),
      ],
      ['U A reached: Lync 2010 Group Chat client', 'U B blocked: stopped'],
      [],
    ],
    [
      'left to itself, a Group Chat client has two Persistent Chat pools as targets',
      [
        l13,
        b,
        chatPool('C', 'lync2013', { hostedOn: 'pool:L13' }),
        users('U', { homedOn: 'pool:L13', sipDomain: 'contoso.com' }),
        {
          ...client('g', 'groupChat2010', 'users:U', ['chatPool:B', 'chatPool:C']),
          configuration: 'automatic',
        },
      ],
      ['U B blocked: not set by hand', 'U C blocked: not set by hand'],
      [
        'error client/legacy-two-pools client:g chatPool:B chatPool:C',
        'warning client/automatic-other-address client:g chatPool:B',
        'warning client/automatic-other-address client:g chatPool:C',
      ],
    ],
    [
      'an error about one client names the one that gets there',
      [
        l10,
        l13,
        b,
        users('U', { homedOn: 'pool:L10' }),
        client('c', 'lync2013', 'users:U', ['chatPool:B']),
        client('g', 'groupChat2010', 'users:U', ['chatPool:B']),
      ],
      ['U B reached: Lync 2010 Group Chat client'],
      ['error client/lync2013-user-not-on-2013 users:U client:c'],
    ],
  ])('%s', (_, entities, reached, findings) => {
    const plan = planOf(entities)
    expect(reach(plan)).toEqual(reached)
    expect(found(plan, 'error', 'warning')).toEqual(findings)
  })
})
