import type { Entity } from '#core/model/entity.ts'
import { uriChanged } from '#core/rules/endpoint/uri-changed.ts'
import { importing, l10, l13, p10, p13, prepared, step } from '../../support/migration.ts'
import { client } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const known = { ...p10, lookupUri: 'sip:ocschat@contoso.com' }
const having = (...addresses: string[]) => ({ ...p13, endpoints: addresses.map((sipAddress) => ({ sipAddress })) })
const old = client('a', 'groupChat2010', undefined, ['chatPool:P10'])
const moved = client('a', 'groupChat2010', undefined, ['chatPool:P13'])
const imported = (target: Entity, ...more: readonly Entity[]) =>
  step([l10, l13, known, target, old], [l10, l13, target, ...more], importing(), ...prepared)

testRule(uriChanged, {
  valid: {
    'the identical address': imported(having('sip:OCSchat@contoso.com'), old),
    'the identical address beside another one': imported(
      having('sip:chat@contoso.com', 'sip:ocschat@contoso.com'),
      old,
    ),
    'no Group Chat client remains': imported(having('sip:chat@contoso.com')),
    'it has become another program': imported(having('sip:chat@contoso.com'), { ...moved, client: 'lync2013' }),
    'nobody knows the endpoints': imported(p13, moved),
    'nobody knows the Lookup address': step(
      [l10, l13, p10, having('sip:chat@contoso.com'), old],
      [l10, l13, having('sip:chat@contoso.com'), moved],
      importing(),
    ),
  },
  invalid: {
    'another address': {
      plan: imported(having('sip:chat@contoso.com'), moved),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13', 'chatPool:P10'],
          related: ['client:a'],
          field: 'endpoints',
          message:
            /^P13 takes over from P10 with the endpoint sip:chat@contoso\.com instead of sip:ocschat@contoso\.com/,
          fixes: ['Give P13 the endpoint sip:ocschat@contoso.com'],
        },
      ],
    },
    'two other addresses': {
      plan: imported(having('sip:a@contoso.com', 'sip:b@contoso.com'), moved),
      findings: [
        { entities: ['chatPool:P13', 'chatPool:P10'], fixes: ['Give P13 the endpoint sip:ocschat@contoso.com'] },
      ],
    },
    'the source still runs, so the address is not to be had': {
      plan: step(
        [l10, l13, known, having('sip:chat@contoso.com'), old],
        [l10, l13, known, having('sip:chat@contoso.com'), old],
        importing(),
      ),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P10'], fixes: [] }],
    },
  },
})
