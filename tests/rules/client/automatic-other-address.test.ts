import type { ChatPool, Entity, Users } from '#core/model/entity.ts'
import { automaticOtherAddress } from '#core/rules/client/automatic-other-address.ts'
import { chatPool, client, planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const legacy = (fields: Partial<ChatPool> = {}) => chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', ...fields })
const persistent = (...addresses: string[]) =>
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', endpoints: addresses.map((sipAddress) => ({ sipAddress })) })
const ann = (fields: Partial<Users> = {}) => users('Ann', { sipDomain: 'contoso.com', ...fields })
const automatic = (target: 'chatPool:P10' | 'chatPool:P13') =>
  ({ ...client('a', 'groupChat2010', 'users:Ann', [target]), configuration: 'automatic' }) as const
const stage = (...entities: Entity[]) => [...estate, ...entities]
const plan = (...entities: Entity[]) => planOf(stage(...entities))
const friendly = persistent('sip:pchat@contoso.com')
const elsewhere = legacy({ lookupUri: 'sip:gc@contoso.com' })

testRule(automaticOtherAddress, {
  valid: {
    'Persistent Chat that is set by hand': plan(friendly, ann(), {
      ...automatic('chatPool:P13'),
      configuration: 'manual',
    }),
    'Group Chat at the default address': plan(
      legacy({ lookupUri: 'SIP:OCSChat@contoso.com' }),
      ann(),
      automatic('chatPool:P10'),
    ),
    'Group Chat of which no address is filled in': plan(legacy(), ann(), automatic('chatPool:P10')),
    'the default address in a domain that nobody can compare': plan(
      legacy({ lookupUri: 'sip:ocschat@contoso.com' }),
      users('Ann'),
      automatic('chatPool:P10'),
    ),
    'nobody knows how it is set': plan(friendly, ann(), client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13'])),
    'no target': plan(friendly, ann(), {
      ...client('a', 'groupChat2010', 'users:Ann'),
      configuration: 'automatic',
    }),
    'a Lync 2013 client finds Persistent Chat by itself': plan(friendly, ann({ homedOn: 'pool:L13' }), {
      ...client('a', 'lync2013', 'users:Ann', ['chatPool:P13']),
      configuration: 'automatic',
    }),
    'an endpoint has taken over the default address of its target': planOf(
      stage(legacy(), ann(), automatic('chatPool:P10')),
      stage(persistent('sip:ocschat@contoso.com'), ann(), automatic('chatPool:P10')),
    ),
    'users who have no place there in any case': plan(
      friendly,
      users('Ann', { federated: true }),
      automatic('chatPool:P13'),
    ),
    'a target that nobody knows': plan(ann(), automatic('chatPool:P10')),
    'nobody knows whose client it is': plan(friendly, automatic('chatPool:P13')),
  },
  invalid: {
    'Persistent Chat': {
      plan: plan(friendly, ann(), automatic('chatPool:P13')),
      findings: [
        {
          entities: ['client:a', 'chatPool:P13'],
          related: ['users:Ann'],
          field: 'configuration',
          severity: 'warning',
          broken: [['client:a', 'connectsTo', 'chatPool:P13']],
          fixes: ['Set the Lync 2010 Group Chat client of Ann by hand'],
          message: /finds only the default Lookup address of Group Chat, but P13 is a Persistent Chat pool\./,
        },
      ],
    },
    'Persistent Chat that has the default address': {
      plan: plan(persistent('sip:ocschat@contoso.com'), ann(), automatic('chatPool:P13')),
      findings: [{ entities: ['client:a', 'chatPool:P13'] }],
    },
    'Group Chat at another address': {
      plan: plan(elsewhere, ann(), automatic('chatPool:P10')),
      findings: [
        {
          entities: ['client:a', 'chatPool:P10'],
          fixes: ['Set the Lync 2010 Group Chat client of Ann by hand'],
          message: /but that of P10 is sip:gc@contoso\.com\./,
        },
      ],
    },
    'another address that an endpoint has taken over': {
      plan: plan(
        { ...elsewhere, state: 'stopped' },
        persistent('sip:gc@contoso.com'),
        ann(),
        automatic('chatPool:P10'),
      ),
      findings: [{ entities: ['client:a', 'chatPool:P10'], related: ['users:Ann', 'chatPool:P13'] }],
    },
    'another address of one target, which says nothing of the other one': {
      plan: plan(elsewhere, friendly, ann({ federated: true }), {
        ...client('a', 'groupChat2010', 'users:Ann', ['chatPool:P13', 'chatPool:P10']),
        configuration: 'automatic',
      }),
      findings: [{ entities: ['client:a', 'chatPool:P10'], related: ['users:Ann'] }],
    },
    'another address of a target that is gone': {
      plan: planOf(
        stage(elsewhere, ann(), { ...automatic('chatPool:P10'), configuration: 'manual' }),
        stage(persistent('sip:gc@contoso.com'), ann(), automatic('chatPool:P10')),
      ),
      findings: [{ stage: 's2', entities: ['client:a', 'chatPool:P10'] }],
    },
  },
})
