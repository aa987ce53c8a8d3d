import type { Entity } from '#core/model/entity.ts'
import { legacyTargetGone } from '#core/rules/client/legacy-target-gone.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const address = 'sip:gc@contoso.com'
const old = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', lookupUri: address })
const persistent = (...addresses: string[]) =>
  chatPool('P13', 'lync2013', {
    hostedOn: 'pool:L13',
    endpoints: addresses.map((sipAddress) => ({ sipAddress })),
  })
const base = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  users('Ann', { sipDomain: 'contoso.com' }),
  client('a', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
]
const stage = (...entities: Entity[]) => [...base, ...entities]

testRule(legacyTargetGone, {
  valid: {
    'an endpoint took over the address of the target that is gone': planOf(
      stage(old),
      stage(persistent('SIP:GC@contoso.com')),
    ),
    'the target runs': planOf(stage(old)),
    'an endpoint took over the address of the target that is stopped': planOf(
      stage({ ...old, state: 'stopped' }, persistent(address)),
    ),
    'an endpoint took over, though the account was deleted before': planOf(
      stage(old),
      stage(chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', state: 'stopped' }), persistent(address)),
    ),
    'an endpoint took over the default address': planOf(
      stage(chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })),
      stage(persistent('sip:ocschat@contoso.com')),
    ),
    'no target': planOf([...base.slice(0, 3), client('a', 'groupChat2010', 'users:Ann')]),
    'a Lync 2013 client': planOf([...base.slice(0, 3), client('a', 'lync2013', 'users:Ann', ['chatPool:P10'])]),
  },
  invalid: {
    'the target is gone': {
      plan: planOf(stage(old), stage(persistent())),
      findings: [
        {
          stage: 's2',
          entities: ['client:a', 'chatPool:P10'],
          related: ['users:Ann'],
          field: 'connectsTo',
          broken: [['client:a', 'connectsTo', 'chatPool:P10']],
          fixes: [
            'Create the endpoint sip:gc@contoso.com on P13',
            'Connect the Lync 2010 Group Chat client of Ann to P13',
          ],
          message: /connects to P10, which is not in this stage/,
        },
      ],
    },
    'the target is stopped': {
      plan: planOf(stage({ ...old, state: 'stopped' }, persistent('sip:pchat@contoso.com'))),
      findings: [
        {
          entities: ['client:a', 'chatPool:P10'],
          fixes: ['Start P10 in Stage 1', 'Connect the Lync 2010 Group Chat client of Ann to P13'],
          message: /connects to P10, which is stopped.*Start it, create/,
        },
      ],
    },
    'the endpoint that took over is stopped': {
      plan: planOf(stage(old), stage({ ...persistent(address), state: 'stopped' })),
      findings: [{ entities: ['client:a', 'chatPool:P10'], fixes: [] }],
    },
    'who has rooms on the target has nothing of another chat pool': {
      plan: planOf(
        stage(
          { ...old, state: 'stopped' },
          persistent('sip:pchat@contoso.com'),
          category('Ops', { chatPool: 'chatPool:P10' }),
          room('Ops', { category: 'category:Ops', members: ['users:Ann'] }),
        ),
      ),
      findings: [{ entities: ['client:a', 'chatPool:P10'], fixes: ['Start P10 in Stage 1'] }],
    },
    'a chat pool that the client would not get to': {
      plan: planOf(stage({ ...old, state: 'stopped' }, chatPool('P13', 'lync2013', { hostedOn: 'pool:L10' }))),
      findings: [{ entities: ['client:a', 'chatPool:P10'], fixes: ['Start P10 in Stage 1'] }],
    },
    'a target that was never there': {
      plan: planOf(stage()),
      findings: [{ entities: ['client:a', 'chatPool:P10'], fixes: [], message: /connects to a chat pool, which/ }],
    },
  },
})
