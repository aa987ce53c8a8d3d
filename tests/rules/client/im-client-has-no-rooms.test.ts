import type { Entity } from '#core/model/entity.ts'
import { imClientHasNoRooms } from '#core/rules/client/im-client-has-no-rooms.ts'
import { chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('O07', 'ocs2007r2'),
  pool('L13', 'lync2013'),
  chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]
const ann = users('Ann', { homedOn: 'pool:O07', needsChat: true })
const im = client('im', 'communicator2007r2', 'users:Ann')
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(imClientHasNoRooms, {
  valid: {
    'a Group Chat client as well': plan(ann, im, client('g', 'groupChat2007r2', 'users:Ann', ['chatPool:P07'])),
    'users who need no chat': plan(users('Ann', { homedOn: 'pool:O07' }), im),
    'no client is drawn': plan(ann),
  },
  invalid: {
    'only a client for messages': {
      plan: plan(ann, im),
      findings: [
        {
          entities: ['users:Ann'],
          related: ['client:im'],
          severity: 'warning',
          broken: [],
          fixes: [
            'Give Ann the OCS 2007 R2 Group Chat client for P07',
            'Give Ann the OCS 2007 R2 Group Chat client for P13',
          ],
        },
      ],
    },
    'a chat pool that goes: the client for it goes in that step, too': {
      plan: planOf([...estate, ann, im], {
        entities: [...estate.filter(({ id }) => !id.endsWith('07')), users('Ann', { homedOn: 'pool:L13' })],
        interim: true,
      }),
      findings: [{ stage: 's1', entities: ['users:Ann'] }],
    },
    'a member of a room on Persistent Chat': {
      plan: plan(
        users('Ann', { homedOn: 'pool:L13' }),
        client('im', 'lync2010', 'users:Ann'),
        room('Trading', { chatPool: 'chatPool:P13', members: ['users:Ann'] }),
      ),
      findings: [
        {
          entities: ['users:Ann'],
          related: ['client:im', 'chatPool:P13'],
          fixes: ['Give Ann the Lync 2013 client', 'Give Ann the Lync 2010 Group Chat client for P13'],
        },
      ],
    },
    'a line that cannot work': {
      plan: plan(
        users('Ann', { homedOn: 'pool:O07' }),
        client('im', 'communicator2007r2', 'users:Ann', ['chatPool:P07']),
      ),
      findings: [
        {
          entities: ['users:Ann'],
          broken: [['client:im', 'connectsTo', 'chatPool:P07']],
          fixes: ['Give Ann the OCS 2007 R2 Group Chat client for P07'],
        },
      ],
    },
    'a line that cannot work, beside one that does': {
      plan: plan(
        users('Ann', { homedOn: 'pool:O07' }),
        client('im', 'communicator2007r2', 'users:Ann', ['chatPool:P07']),
        client('g', 'groupChat2007r2', 'users:Ann', ['chatPool:P07']),
      ),
      findings: [
        {
          entities: ['users:Ann'],
          message: /^Ann connects to P07 with the Communicator 2007 R2/,
          fixes: ['Remove the lines that give Ann no chat rooms'],
        },
      ],
    },
  },
})
