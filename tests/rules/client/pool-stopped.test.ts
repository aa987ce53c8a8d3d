import type { ChatPool, Entity } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import { poolStopped } from '#core/rules/client/pool-stopped.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [pool('L10', 'lync2010'), pool('L13', 'lync2013'), users('Ann', { homedOn: 'pool:L13' })]
const p10 = (fields: Partial<ChatPool> = {}) =>
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:gc@contoso.com', ...fields })
const p13 = (fields: Partial<ChatPool> = {}) => chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', ...fields })
const stopped = { state: 'stopped' } as const
const ops = (place: 'chatPool:P10' | 'chatPool:P13', ...members: string[]) => [
  category('Ops', { chatPool: place }),
  room('Ops', { category: 'category:Ops', members }),
]
const arrived = room('Arrived', { chatPool: 'chatPool:P13', members: ['users:Ann'] })
const groupChat = client('ann', 'groupChat2010', 'users:Ann', ['chatPool:P10'])
const stage = (...entities: Entity[]) => [...estate, ...entities]
const plan = (...entities: Entity[]) => planOf(stage(...entities))
const imported = (entities: readonly Entity[]) => ({
  entities,
  operations: [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:P13' } as Operation],
})

testRule(poolStopped, {
  valid: {
    'it runs': plan(p13({ state: 'active' }), ...ops('chatPool:P13', 'users:Ann')),
    'all who need it have Group Chat clients, of which client/legacy-target-gone tells': plan(
      p10(stopped),
      ...ops('chatPool:P10', 'users:Ann'),
      groupChat,
    ),
    'nobody needs it': plan(p13(stopped), ...ops('chatPool:P13')),
    'the step of its import leaves the target stopped': planOf(
      stage(p10(), p13()),
      imported(stage(p10(stopped), p13(stopped), ...ops('chatPool:P13', 'users:Ann'))),
    ),
    'the step of its import leaves the source stopped': planOf(
      stage(p10(), p13(), groupChat),
      imported(stage(p10(stopped), p13(), groupChat)),
    ),
    'a source that still stands, whose rooms its users have on the target': planOf(
      stage(p10(), p13(), ...ops('chatPool:P10', 'users:Ann')),
      imported(stage(p10(stopped), p13(), ...ops('chatPool:P10', 'users:Ann'), arrived)),
      stage(p10(stopped), p13(), ...ops('chatPool:P10', 'users:Ann'), arrived),
    ),
    'its clients follow to what took over its address': plan(
      p10(stopped),
      p13({ endpoints: [{ sipAddress: 'sip:gc@contoso.com' }] }),
      groupChat,
    ),
  },
  invalid: {
    'members of its rooms need it': {
      plan: plan(p13(stopped), ...ops('chatPool:P13', 'users:Ann')),
      findings: [
        {
          entities: ['chatPool:P13'],
          related: ['users:Ann'],
          field: 'state',
          severity: 'warning',
          fixes: ['Start P13 in Stage 1'],
          message: /^Ann needs P13, which is stopped and serves nobody\. Start P13, or /,
        },
      ],
    },
    'a later step imports into it, in which it stands still again': {
      plan: planOf(
        stage(p10(), p13(stopped), ...ops('chatPool:P13', 'users:Ann')),
        imported(stage(p10(stopped), p13(stopped), ...ops('chatPool:P13', 'users:Ann'))),
      ),
      findings: [{ stage: 's1', entities: ['chatPool:P13'], fixes: ['Start P13 in Stage 1'] }],
    },
    'of its users one has a client that leads nowhere, of which client/legacy-target-gone tells': {
      plan: plan(
        p10(stopped),
        groupChat,
        users('Bob'),
        category('Ops', { chatPool: 'chatPool:P10' }),
        room('Ops', { category: 'category:Ops', members: ['users:Ann', 'users:Bob'] }),
      ),
      findings: [
        {
          entities: ['chatPool:P10'],
          related: ['users:Bob'],
          message: /^Bob needs P10/,
          fixes: ['Start P10 in Stage 1'],
        },
      ],
    },
    'Lync 2013 clients are meant to connect to it': {
      plan: plan(
        p13(stopped),
        client('ann', 'lync2013', 'users:Ann', ['chatPool:P13']),
        users('Bob'),
        client('bob', 'lync2013', 'users:Bob', ['chatPool:P13']),
      ),
      findings: [{ entities: ['chatPool:P13'], related: ['users:Ann', 'users:Bob'], message: /^Ann and Bob need P13/ }],
    },
    'a step after that of the import': {
      plan: planOf(
        stage(p10(), p13()),
        imported(stage(p10(stopped), p13(stopped), ...ops('chatPool:P13', 'users:Ann'))),
        stage(p10(stopped), p13(stopped), ...ops('chatPool:P13', 'users:Ann')),
      ),
      findings: [{ stage: 's3', entities: ['chatPool:P13'], fixes: ['Start P13 in Stage 3'] }],
    },
    'a source of before, which is not started again': {
      plan: planOf(
        stage(p10(), p13()),
        imported(stage(p10(stopped), p13(), ...ops('chatPool:P10', 'users:Ann'))),
        stage(p10(stopped), p13(), ...ops('chatPool:P10', 'users:Ann')),
      ),
      findings: [
        { stage: 's3', entities: ['chatPool:P10'], fixes: [], message: /has gone to another chat pool: give/ },
      ],
    },
    'what is called an upgrade and is none brings its content nowhere': {
      plan: planOf(stage(p10(), p13()), {
        entities: stage(p10(stopped), p13(), ...ops('chatPool:P10', 'users:Ann'), arrived),
        operations: [{ id: 'op-1', kind: 'upgradeGroupChat', source: 'chatPool:P10', target: 'chatPool:P13' }],
      }),
      findings: [
        { stage: 's2', entities: ['chatPool:P10'], fixes: ['Start P10 in Stage 2'], message: /Start P10, or/ },
      ],
    },
    'an address that has another owner now': {
      plan: plan(
        p10(stopped),
        p13({ endpoints: [{ sipAddress: 'sip:gc@contoso.com' }] }),
        ...ops('chatPool:P10', 'users:Ann'),
      ),
      findings: [{ entities: ['chatPool:P10'], fixes: [] }],
    },
    'one whose address has another owner later is started until then': {
      plan: planOf(
        stage(p10(stopped), p13(), ...ops('chatPool:P10', 'users:Ann')),
        stage(p10(stopped), p13({ endpoints: [{ sipAddress: 'sip:gc@contoso.com' }] }), ...ops('chatPool:P10')),
      ),
      findings: [{ stage: 's1', entities: ['chatPool:P10'], fixes: ['Start P10 in Stage 1'] }],
    },
    'one whose start would take somebody from the chat pool that they get to now': {
      plan: plan(
        p10({ ...stopped, lookupUri: undefined }),
        chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
        pool('O07', 'ocs2007r2'),
        users('Bob', { sipDomain: 'contoso.com' }),
        client('bob', 'groupChat2007r2', 'users:Bob'),
        category('Ops', { chatPool: 'chatPool:P10' }),
        room('Ops', { category: 'category:Ops', members: ['users:Ann'] }),
        category('News', { chatPool: 'chatPool:P07' }),
        room('News', { category: 'category:News', members: ['users:Bob'] }),
      ),
      findings: [{ entities: ['chatPool:P10'], related: ['users:Ann'], fixes: [] }],
    },
    'an import of the first stage means nothing': {
      plan: planOf(imported(stage(p10(), p13(stopped), ...ops('chatPool:P13', 'users:Ann')))),
      findings: [{ entities: ['chatPool:P13'] }],
    },
  },
})
