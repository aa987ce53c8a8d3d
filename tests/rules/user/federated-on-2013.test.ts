import type { Entity } from '#core/model/entity.ts'
import { federatedOn2013 } from '#core/rules/user/federated-on-2013.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  users('Ann'),
  users('Guest', { federated: true, sipAddress: 'sip:guest@partner.com' }),
]
const ops = category('Ops', { chatPool: 'chatPool:P13' })
const old = category('Ops', { chatPool: 'chatPool:P10' })
const trading = room('Trading', { category: 'category:Ops', members: ['users:Ann', 'Guest@partner.com'] })
const guest = ['users:Guest']
const atDesk = room('Trading', { category: 'category:Desk', members: guest })
const rootedIn = (rootManagers: string[]) => chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', rootManagers })
const plan = (...entities: Entity[]) => planOf([...pools, ...entities])
const operations = [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:P10', target: 'chatPool:P13' } as const]

testRule(federatedOn2013, {
  valid: {
    'nobody is federated there': plan(ops, room('Trading', { category: 'category:Ops', members: ['users:Ann'] })),
    'federated users on Group Chat': plan(old, trading),
    'who is denied may be federated': plan({ ...ops, deniedMembers: ['users:Guest'] }),
    'what an import brought has another rule': planOf([...pools, old, trading], {
      entities: [...pools, ops, trading],
      operations,
    }),
    'what an import brought under another id': planOf([...pools, old, trading], {
      entities: [...pools, ops, { ...trading, id: 'room:Trading-2013' }],
      operations,
    }),
    'what an import brought under the name that it got there': planOf(
      [...pools, old, category('Desk', { chatPool: 'chatPool:P10', parent: 'category:Ops' }), atDesk],
      { entities: [...pools, ops, room('Ops-Desk-Trading', { category: 'category:Ops', members: guest })], operations },
    ),
    'what an import brought and somebody has renamed since': planOf(
      [...pools, old, trading],
      { entities: [...pools, ops, { ...trading, id: 'room:New' }], operations },
      [...pools, ops, { ...trading, id: 'room:New', name: 'Markets' }],
    ),
    'managers of the root, whom an import makes managers of every room': planOf(
      [...pools, rootedIn(guest), old, room('Trading', { category: 'category:Ops' })],
      { entities: [...pools, ops, room('Trading', { category: 'category:Ops', managers: guest })], operations },
    ),
  },
  invalid: {
    'a member by SIP address': {
      plan: plan(ops, trading),
      findings: [
        {
          entities: ['room:Trading'],
          related: ['chatPool:P13', 'users:Guest'],
          field: 'members',
          severity: 'error',
          fixes: ['Take Guest@partner.com off Trading'],
        },
      ],
    },
    'a room that is called as one which the import left behind': {
      plan: planOf([...pools, old, category('Desk', { chatPool: 'chatPool:P10' }), atDesk, ops], {
        entities: [...pools, ops, room('New', { name: 'Trading', category: 'category:Ops', members: guest })],
        operations: operations.map((one) => ({ ...one, categories: ['Ops'] })),
      }),
      findings: [{ stage: 's2', entities: ['room:New'] }],
    },
    'allowed in a category, whose rooms lose the guest too': {
      plan: plan(
        { ...ops, allowedMembers: ['users:Ann', 'users:Guest'], creators: ['Guest'] },
        room('Trading', { category: 'category:Ops', managers: ['users:Guest'] }),
      ),
      findings: [
        {
          entities: ['category:Ops'],
          field: 'allowedMembers',
          message: /lists Guest, who are federated/,
          fixes: ['Take Guest off Ops and its rooms'],
        },
        { entities: ['room:Trading'], field: 'managers' },
      ],
    },
    'who is added after an import': {
      plan: planOf(
        [...pools, old, room('Trading', { category: 'category:Ops', members: ['users:Ann'] })],
        {
          entities: [...pools, ops, room('Trading', { category: 'category:Ops', members: ['users:Ann'] })],
          operations,
        },
        [...pools, ops, room('Trading', { category: 'category:Ops', members: ['users:Ann', ...guest] })],
      ),
      findings: [{ stage: 's3', entities: ['room:Trading'], fixes: ['Take Guest off Trading'] }],
    },
    'who becomes a manager after an import': {
      plan: planOf([...pools, old, trading], { entities: [...pools, ops, trading], operations }, [
        ...pools,
        ops,
        { ...trading, managers: ['Guest'] },
      ]),
      findings: [{ stage: 's3', entities: ['room:Trading'], field: 'managers' }],
    },
    'something new after an import': {
      plan: planOf([...pools, old], {
        entities: [...pools, ops, { ...trading, name: 'Brand new' }],
        operations,
      }),
      findings: [{ stage: 's2', entities: ['room:Trading'] }],
    },
  },
})
